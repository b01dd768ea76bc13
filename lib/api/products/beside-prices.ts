import type { Result } from '#lib/kernel/result.ts'
import { renamed } from '../renamed.ts'

/** Failures of a product's form: prices are typed there ("price") and counted here ("price_minor"). */
export function besidePrices<T>(result: Result<T>): Result<T> {
  return renamed(result, (field) =>
    field.replace(/\.price$/, '.price_minor').replace(/\.compareAt$/, '.compare_at_minor'),
  )
}
