import { z } from 'zod'
import { Cursor } from './keyset.ts'
import { DEFAULT_PAGE, MAX_PAGE } from './schema.ts'

/** A number in an address is text: it is read strictly, never guessed. */
export function wholeParameter(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,10}$/, 'Send a whole number.')
    .transform(Number)
    .pipe(z.int().min(least, `At least ${least}.`).max(most, `At most ${most}.`))
    .meta({ override: { type: 'integer', minimum: least, maximum: most } })
}

/** How many a list answers at once. */
export function limitUpTo(most: number, usual: number) {
  return wholeParameter(1, most)
    .default(usual)
    .meta({
      description: `How many at most, 1 to ${most}.`,
      override: { type: 'integer', minimum: 1, maximum: most, default: usual },
    })
}

/** What every list takes. */
export const ListQuery = z.object({
  limit: limitUpTo(MAX_PAGE, DEFAULT_PAGE),
  cursor: Cursor.optional(),
  fields: z
    .string()
    .max(500)
    .regex(/^[a-z_]+(,[a-z_]+)*$/, 'Send names of fields, comma-separated.')
    .optional()
    .meta({
      description: 'Names of fields, comma-separated: the answer has only these, and `id`.',
      example: 'id,title',
    }),
})

/** The answer of a list of `item`. */
export function pageOf<Item extends z.ZodObject>(item: Item, name: string) {
  return z.strictObject({ data: z.array(item), next: z.string().nullable() }).meta({ id: name })
}

/** RFC 8288: the address of the next page, for whoever follows links instead of cursors. */
export function linkHeader(url: URL, answer: unknown): string | null {
  const next = typeof answer === 'object' && answer !== null && 'next' in answer ? answer.next : null
  if (typeof next !== 'string') return null
  const search = new URLSearchParams(url.search)
  search.set('cursor', next)
  return `<${url.pathname}?${search}>; rel="next"`
}
