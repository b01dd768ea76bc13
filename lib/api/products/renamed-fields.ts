import type { Result } from '#lib/kernel/result.ts'

/** Prices are typed in forms ("price") and counted here ("price_minor"). */
export function renamedFields<T>(result: Result<T>): Result<T> {
  if (result.ok) return result
  const [first, ...others] = result.failures.map((failure) => ({
    ...failure,
    ...(failure.field && {
      field: failure.field.replace(/\.price$/, '.price_minor').replace(/\.compareAt$/, '.compare_at_minor'),
    }),
  }))
  return first ? { ok: false, failures: [first, ...others] } : result
}
