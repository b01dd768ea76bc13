import type { Result } from '#lib/kernel/result.ts'

/** Failures beside the API's fields, where a form calls them otherwise. */
export function renamed<T>(result: Result<T>, names: Readonly<Record<string, string>>): Result<T> {
  if (result.ok) return result
  const [first, ...others] = result.failures.map((failure) => {
    const field = failure.field === undefined ? undefined : (names[failure.field] ?? failure.field)
    return { ...failure, ...(field !== undefined && { field }) }
  })
  return first ? { ok: false, failures: [first, ...others] } : result
}
