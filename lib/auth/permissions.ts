import type { Actor, StaffRole } from '#lib/tenancy/store-context.ts'

/** What a member of staff may be allowed to do. Staff of one store are nobody in another. */
export type StaffPermission =
  | 'home:read'
  | 'orders:read'
  | 'orders:write'
  | 'products:read'
  | 'products:write'
  | 'settings:write'

const GRANTS: Record<StaffRole, ReadonlySet<StaffPermission>> = {
  owner: new Set(['home:read', 'orders:read', 'orders:write', 'products:read', 'products:write', 'settings:write']),
  staff: new Set(['home:read', 'orders:read', 'orders:write', 'products:read', 'products:write']),
}

export function may(actor: Actor, permission: StaffPermission): boolean {
  return actor.kind === 'staff' && GRANTS[actor.role].has(permission)
}
