import { z } from 'zod'
import { isPlainText } from '#lib/kernel/text.ts'
import { Instant } from './schema.ts'

/** A place in a list: what it is sorted by, and the values of the row that was last. */
type Place = { sort: string; value: string | number | null; id: string }

const Place = z.tuple([z.string(), z.union([z.string(), z.number(), z.null()]), z.string()])

/** A cursor as clients send it back: opaque to them, and refused when it is not ours. */
export const Cursor = z
  .string()
  .max(1_000)
  .transform((text, context): Place => {
    try {
      const [sort, value, id] = Place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
      return { sort, value, id }
    } catch {
      context.addIssue({ code: 'custom', message: 'Send the `next` of the page before.' })
      return z.NEVER
    }
  })
  .meta({ type: 'string', description: 'Where the page before ended: its `next`.' })

/** @property next the cursor of the page after this one; null on the last */
export type Page<Item> = { data: Item[]; next: string | null }

/** A column that a list may be sorted by: of text, unless it says otherwise. Dates are compared to the millisecond, as they are kept. */
export type SortColumn = { column: string; direction: 'asc' | 'desc'; isDate?: boolean; isNumber?: boolean }

type Asked = { limit: number; cursor?: Place | undefined; sort: string }

/**
 * One page of a list, however deep: rows after a place instead of rows after a number of rows. The id decides between
 * equals, so no row falls between two pages, and none is shown twice when others come in.
 * @param sorts what each value of `sort` means
 * @param key the column that names a row
 */
export function keyset<Key extends string = 'id'>(
  { limit, cursor, sort }: Asked,
  sorts: Readonly<Record<string, SortColumn>>,
  key: Key = 'id' as Key,
) {
  const by = sorts[sort]
  if (!by) throw new Error(`No such sort: ${sort}`)
  const { column, direction } = by
  // A cursor of another order, or one that was tampered with, begins anew rather than somewhere.
  const value = cursor?.sort === sort ? comparable(cursor, by) : undefined
  const beyond = direction === 'asc' ? 'gt' : 'lt'
  const after = cursor &&
    value !== undefined && {
      OR: [{ [column]: { [beyond]: value } }, { [column]: value, [key]: { [beyond]: cursor.id } }],
    }
  return {
    where: after || {},
    orderBy: column === key ? [{ [key]: direction }] : [{ [column]: direction }, { [key]: direction }],
    take: limit + 1,
    page: <Row extends Record<Key, string>, Item>(rows: Row[], show: (row: Row) => Item): Page<Item> => {
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return { data: shown.map(show), next: last ? cursorAfter(sort, last, by, last[key]) : null }
    },
  }
}

/** @returns undefined for what this column cannot have: PostgreSQL would not compare it */
function comparable({ value, id }: Place, { isDate, isNumber }: SortColumn): string | number | Date | undefined {
  if (!isPlainText(id)) return undefined
  if (isNumber)
    return typeof value === 'number' && Math.trunc(value) === value && Math.abs(value) < 2 ** 31 ? value : undefined
  if (typeof value !== 'string' || !isPlainText(value)) return undefined
  if (!isDate) return value
  return Instant.safeParse(value).success ? new Date(value) : undefined
}

function cursorAfter(sort: string, row: object, { column, isDate, isNumber }: SortColumn, id: string): string {
  const value = (row as Record<string, unknown>)[column]
  const isAsSaid = isDate ? value instanceof Date : typeof value === (isNumber ? 'number' : 'string')
  if (!isAsSaid) throw new Error(`Say what ${column} holds: its cursor would not be read`)
  return Buffer.from(JSON.stringify([sort, value instanceof Date ? value.toISOString() : value, id])).toString(
    'base64url',
  )
}
