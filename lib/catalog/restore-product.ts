import type { Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { ProductView } from './product-view.ts'
import { takeProductStep } from './take-product-step.ts'

/** Brings an archived product back, as a draft. */
export function restoreProduct(ctx: StoreContext, id: string): Promise<Result<ProductView>> {
  return takeProductStep(ctx, id, 'restore')
}
