import type { ApiScope } from '#lib/api/schema.ts'

export type ScopeGroup = {
  label: string
  /** What there is to see and to change. */
  hint: string
  read: readonly ApiScope[]
  write: readonly ApiScope[]
}

/** What a key may be given, in plain words. */
export const SCOPE_GROUPS: readonly ScopeGroup[] = [
  {
    label: 'Products',
    hint: 'With variants, collections, stock and pictures, drafts too',
    read: ['products:read'],
    write: ['products:write'],
  },
  { label: 'Orders', hint: 'To change: fulfil, refund, cancel', read: ['orders:read'], write: ['orders:write'] },
  { label: 'Customers', hint: 'With their addresses and orders', read: ['customers:read'], write: [] },
  { label: 'Discounts', hint: 'With their codes', read: ['discounts:read'], write: ['discounts:write'] },
  {
    label: 'Gift cards',
    hint: 'To change: issue and disable. Gift cards are money',
    read: ['gift-cards:read'],
    write: ['gift-cards:write'],
  },
  { label: 'Pages and posts', hint: 'Drafts too', read: ['content:read'], write: ['content:write'] },
  { label: 'Webhooks', hint: 'Where your store tells what happens in it', read: [], write: ['webhooks:write'] },
  {
    label: 'Staff',
    hint: 'To change: invite, give another role, remove. It gives nobody more than it may do itself',
    read: ['staff:read'],
    write: ['staff:write'],
  },
  {
    label: 'What else staff do',
    hint: 'Returns, reviews, mails, figures. Needed, with all of the above but gift cards and webhooks, to invite staff',
    read: ['home:read', 'returns:read', 'reviews:read', 'mail:read'],
    write: ['returns:write', 'reviews:write', 'mail:write'],
  },
]

export const LEVELS = ['none', 'read', 'write'] as const
export type Level = (typeof LEVELS)[number]

export const LEVEL_WORDS: Record<Level, string> = { none: 'Nothing', read: 'See', write: 'See and change' }

/** The levels that a group has. */
export function levelsOf({ read, write }: ScopeGroup): Level[] {
  return LEVELS.filter((level) => level === 'none' || (level === 'read' ? read : write).length > 0)
}

/** Whoever may change something may see it. */
export function scopesAt({ read, write }: ScopeGroup, level: Level): ApiScope[] {
  if (level === 'none') return []
  return level === 'write' ? [...read, ...write] : [...read]
}

/** "Products: see and change". What the form would not give like that keeps its own name. */
export function scopesInWords(scopes: readonly string[]): string[] {
  const rest = new Set(scopes)
  const words = SCOPE_GROUPS.flatMap((group) => {
    const level = levelsOf(group).findLast((each) => scopesAt(group, each).every((scope) => rest.has(scope)))
    if (level === undefined || level === 'none') return []
    for (const scope of scopesAt(group, level)) rest.delete(scope)
    return [`${group.label}: ${LEVEL_WORDS[level].toLowerCase()}`]
  })
  return [...words, ...rest]
}
