import type { ApiScope } from '#lib/api/schema.ts'

export type ScopeGroup = {
  label: string
  /** What there is to see and to change. */
  hint: string
  read: ApiScope | null
  write: ApiScope | null
}

/** What a key may be given, in plain words. */
export const SCOPE_GROUPS: readonly ScopeGroup[] = [
  {
    label: 'Products',
    hint: 'With variants, collections, stock and pictures, drafts too',
    read: 'products:read',
    write: 'products:write',
  },
  { label: 'Orders', hint: 'To change: fulfil, refund, cancel', read: 'orders:read', write: 'orders:write' },
  { label: 'Customers', hint: 'With their addresses and orders', read: 'customers:read', write: null },
  { label: 'Discounts', hint: 'With their codes', read: 'discounts:read', write: 'discounts:write' },
  {
    label: 'Gift cards',
    hint: 'To change: issue and disable. Gift cards are money',
    read: 'gift-cards:read',
    write: 'gift-cards:write',
  },
  { label: 'Pages and posts', hint: 'Drafts too', read: 'content:read', write: 'content:write' },
  { label: 'Webhooks', hint: 'Where your store tells what happens in it', read: null, write: 'webhooks:write' },
  {
    label: 'Staff',
    hint: 'To change: invite, give another role, remove. Nobody gets more than the key itself may do',
    read: 'staff:read',
    write: 'staff:write',
  },
]

export const LEVELS = ['none', 'read', 'write'] as const
export type Level = (typeof LEVELS)[number]

export const LEVEL_WORDS: Record<Level, string> = { none: 'Nothing', read: 'See', write: 'See and change' }

/** The levels that a group has. */
export function levelsOf({ read, write }: ScopeGroup): Level[] {
  return LEVELS.filter((level) => level === 'none' || (level === 'read' ? read : write))
}

/** Whoever may change something may see it. */
export function scopesAt({ read, write }: ScopeGroup, level: Level): ApiScope[] {
  if (level === 'none') return []
  return [read, level === 'write' ? write : null].filter((scope) => scope !== null)
}

/** "Products: see and change". What the form does not offer keeps its own name. */
export function scopesInWords(scopes: readonly string[]): string[] {
  const known = new Set<string | null>(SCOPE_GROUPS.flatMap(({ read, write }) => [read, write]))
  const words = SCOPE_GROUPS.flatMap(({ label, read, write }) => {
    if (write && scopes.includes(write)) return [`${label}: see and change`]
    return read && scopes.includes(read) ? [`${label}: see`] : []
  })
  return [...words, ...scopes.filter((scope) => !known.has(scope))]
}
