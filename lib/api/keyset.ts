import { z } from 'zod'

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

/** A column that a list may be sorted by. Dates are compared to the millisecond, as they are kept. */
export type SortColumn = { column: string; direction: 'asc' | 'desc'; isDate?: boolean }

type Asked = { limit: number; cursor?: Place | undefined; sort: string }

/**
 * One page of a list, however deep: rows after a place instead of rows after a number of rows. The id decides between
 * equals, so no row falls between two pages, and none is shown twice when others come in.
 * @param sorts what each value of `sort` means
 */
export function keyset({ limit, cursor, sort }: Asked, sorts: Readonly<Record<string, SortColumn>>) {
  const by = sorts[sort]
  if (!by) throw new Error(`No such sort: ${sort}`)
  const { column, direction, isDate } = by
  // A cursor of another order begins anew rather than somewhere.
  const place = cursor?.sort === sort ? cursor : undefined
  const value = isDate && typeof place?.value === 'string' ? new Date(place.value) : (place?.value ?? null)
  const beyond = direction === 'asc' ? 'gt' : 'lt'
  const after = place && { OR: [{ [column]: { [beyond]: value } }, { [column]: value, id: { [beyond]: place.id } }] }
  return {
    where: after ?? {},
    orderBy: column === 'id' ? [{ id: direction }] : [{ [column]: direction }, { id: direction }],
    take: limit + 1,
    page: <Row extends { id: string }, Item>(rows: Row[], show: (row: Row) => Item): Page<Item> => {
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return { data: shown.map(show), next: last ? cursorAfter(sort, last, column) : null }
    },
  }
}

function cursorAfter(sort: string, row: { id: string }, column: string): string {
  const value = (row as Record<string, unknown>)[column]
  return Buffer.from(JSON.stringify([sort, value instanceof Date ? value.toISOString() : value, row.id])).toString(
    'base64url',
  )
}
