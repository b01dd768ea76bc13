import type { Result } from '#lib/kernel/result.ts'

/**
 * Failures beside the API's fields, where a form calls them otherwise.
 * @param names the API's name of each field that has another, or what makes one of the other
 */
export function renamed<T>(
  result: Result<T>,
  names: Readonly<Record<string, string>> | ((field: string) => string),
): Result<T> {
  if (result.ok) return result
  const nameOf = typeof names === 'function' ? names : (field: string) => names[field] ?? field
  const [first, ...others] = result.failures.map((failure) =>
    failure.field === undefined ? failure : { ...failure, field: nameOf(failure.field) },
  )
  return first ? { ok: false, failures: [first, ...others] } : result
}
