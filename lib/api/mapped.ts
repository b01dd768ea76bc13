import { ok, type Result } from '#lib/kernel/result.ts'

/** A use case's value as the API shows it; failures stay as they are. */
export function mapped<From, To>(result: Result<From>, show: (value: From) => To): Result<To> {
  return result.ok ? ok(show(result.value)) : result
}
