import type { z } from 'zod'
import type { Failure, Result } from './result.ts'

/**
 * What zod found wrong, as failures beside their fields.
 * @param fieldNames form fields that are called otherwise than their path in the schema ("owner.password" → "password")
 */
export function failuresOf(
  error: z.ZodError,
  fieldNames: Record<string, string> = {},
): Extract<Result<never>, { ok: false }> {
  const failures = error.issues.map((issue): Failure => {
    const path = issue.path.join('.')
    return { code: 'invalid', message: issue.message, ...(path ? { field: fieldNames[path] ?? path } : {}) }
  })
  const [first = { code: 'invalid', message: 'This is not valid.' }, ...others] = failures
  return { ok: false, failures: [first, ...others] }
}
