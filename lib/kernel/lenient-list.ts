import { z } from 'zod'

/**
 * A list read from a JSON column: what is no list is an empty one, and an entry that does not fit is left out, so that a
 * page renders whatever was once written.
 */
export function lenientList<T extends z.ZodType>(entry: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((entries): z.output<T>[] =>
      entries.flatMap((item) => {
        const parsed = entry.safeParse(item)
        return parsed.success ? [parsed.data] : []
      }),
    )
}
