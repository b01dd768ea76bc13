import type { Failure, Result } from '#lib/kernel/result.ts'

/** Prices are typed in forms ("price") and counted here ("price_minor"); a program has no page to reload. */
export function renamedFields<T>(result: Result<T>): Result<T> {
  if (result.ok) return result
  const renamed = ({ field, message, ...failure }: Failure): Failure => ({
    ...failure,
    message: message.replace(/ Reload the page[^.]*\./, ''),
    ...(field && { field: field.replace(/\.price$/, '.price_minor').replace(/\.compareAt$/, '.compare_at_minor') }),
  })
  const [first, ...others] = result.failures
  return { ok: false, failures: [renamed(first), ...others.map(renamed)] }
}
