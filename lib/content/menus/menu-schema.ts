import { z } from 'zod'
import { optionalLine, requiredLine } from '#lib/kernel/text.ts'

/** What an entry leads to. `products`, `blog` and `home` need no value. */
export const TARGET_KINDS = ['products', 'collection', 'product', 'page', 'post', 'blog', 'home', 'url'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

const NEEDS_VALUE: ReadonlySet<TargetKind> = new Set(['collection', 'product', 'page', 'post', 'url'])

/** Most entries of one menu, and of one entry below it. */
export const MAX_ENTRIES = 12
export const MAX_BELOW = 20

/**
 * An address that a menu may lead to: a path of this shop, or http(s). What a browser would run or read as another host
 * without saying so is none.
 */
export function isMenuUrl(text: string): boolean {
  if (/\s/.test(text)) return false
  if (text.startsWith('/')) return URL.parse(text, 'http://here')?.host === 'here' && !text.startsWith('//')
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

const MISSING: Partial<Record<TargetKind, string>> = {
  collection: 'Choose a collection.',
  product: 'Enter the ending of a product’s link, such as “linen-tote”.',
  page: 'Choose a page.',
  post: 'Choose a post.',
  url: 'Enter an address that begins with / or https://.',
}

const link = {
  label: requiredLine(60, 'Enter what it is called.'),
  kind: z.enum(TARGET_KINDS, { error: 'Choose what it leads to.' }),
  /** Id of a collection or a product, slug of a page or a post, or an address; '' where none is needed. */
  value: optionalLine(500),
}

function checkTarget({ kind, value }: { kind: TargetKind; value: string }, context: z.RefinementCtx): void {
  const missing = NEEDS_VALUE.has(kind) && (value === '' || (kind === 'url' && !isMenuUrl(value)))
  if (missing) context.addIssue({ code: 'custom', path: ['value'], message: MISSING[kind] ?? 'Choose something.' })
}

const Below = z.object(link).superRefine(checkTarget)
const Entry = z
  .object({ ...link, below: z.array(Below).max(MAX_BELOW, `Use at most ${MAX_BELOW} entries.`).default([]) })
  .superRefine(checkTarget)
const Menu = z.array(Entry).max(MAX_ENTRIES, `Use at most ${MAX_ENTRIES} entries.`)

/** The menus of the shop's head and foot, two levels deep. An empty one is replaced by one that suits the store. */
export const Menus = z.object({ main: Menu, foot: Menu })
export type Menus = z.infer<typeof Menus>
export type MenuEntry = Menus['main'][number]
export type MenuName = keyof Menus

/** The menus as a form field holds them: JSON. */
export const MenusField = z
  .string({ error: 'Send the menus.' })
  .max(100_000)
  .transform((text, issues): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      issues.addIssue({ code: 'custom', message: 'This is not JSON.' })
      return z.NEVER
    }
  })
  .pipe(Menus)

/** The menus as a row has them; an entry that makes no sense is left out, so that pages render whatever was written. */
export function readMenus(stored: unknown): Menus {
  const row = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>
  return { main: readMenu(row.main), foot: readMenu(row.foot) }
}

function readMenu(stored: unknown): MenuEntry[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(0, MAX_ENTRIES).flatMap((item: unknown) => {
    const below = (item as { below?: unknown } | null)?.below
    const kept = Array.isArray(below) ? below.slice(0, MAX_BELOW).filter((each) => Below.safeParse(each).success) : []
    const entry = Entry.safeParse(typeof item === 'object' ? { ...item, below: kept } : item)
    return entry.success ? [entry.data] : []
  })
}
