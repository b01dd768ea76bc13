import type { Actor, StaffRole } from '#lib/tenancy/store-context.ts'

/** What a member of staff may be allowed to do. Staff of one store are nobody in another. */
export const STAFF_PERMISSIONS = [
  'home:read',
  'orders:read',
  'orders:write',
  'returns:read',
  'returns:write',
  'products:read',
  'products:write',
  'content:read',
  'content:write',
  'reviews:read',
  'reviews:write',
  'mail:read',
  'mail:write',
  'discounts:read',
  'discounts:write',
  'gift-cards:read',
  'gift-cards:write',
  'customers:read',
  'customers:export',
  'settings:write',
  'payments:write',
  'webhooks:write',
  'staff:read',
  'staff:write',
  'api:write',
] as const
export type StaffPermission = (typeof STAFF_PERMISSIONS)[number]

const OF_STAFF: readonly StaffPermission[] = [
  'home:read',
  'orders:read',
  'orders:write',
  'returns:read',
  'returns:write',
  'products:read',
  'products:write',
  'content:read',
  'content:write',
  'reviews:read',
  'reviews:write',
  'mail:read',
  'mail:write',
  'discounts:read',
  'discounts:write',
  'customers:read',
]

const GRANTS: Record<StaffRole, ReadonlySet<StaffPermission>> = {
  // A gift card is money: whoever issues one could issue it to themselves.
  owner: new Set([
    ...OF_STAFF,
    'gift-cards:read',
    'gift-cards:write',
    'customers:export',
    'settings:write',
    'payments:write',
    'webhooks:write',
    'staff:read',
    'staff:write',
    'api:write',
  ]),
  staff: new Set(OF_STAFF),
}

/**
 * Whether somebody may make another one what this role is, or take it from them: only who may do all of it themselves.
 * No API key may do all that an owner may.
 */
export function mayGiveRole(actor: Actor, role: StaffRole): boolean {
  return [...GRANTS[role]].every((permission) => may(actor, permission))
}

export function may(actor: Actor, permission: StaffPermission): boolean {
  if (actor.kind === 'api-key') return actor.scopes.has(permission)
  return actor.kind === 'staff' && GRANTS[actor.role].has(permission)
}
