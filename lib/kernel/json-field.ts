import { z } from 'zod'

/**
 * A form field that holds JSON: an editor with rows in rows sends itself as one. Errors come beside its inner paths.
 * @param max longest text in characters
 */
export function jsonField<T extends z.ZodType>(inner: T, max = 200_000) {
  return z
    .string({ error: 'Reload the page and try again.' })
    .max(max, 'This is too much to be saved at once.')
    .transform((text, issues): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        issues.addIssue({ code: 'custom', message: 'Reload the page and try again.' })
        return z.NEVER
      }
    })
    .pipe(inner)
}
