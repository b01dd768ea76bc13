import type { Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { ProductView } from './product-view.ts'
import { takeProductStep } from './take-product-step.ts'

/** Takes a product off sale and out of the lists; its orders keep it. `restoreProduct` brings it back. */
export function archiveProduct(ctx: StoreContext, id: string): Promise<Result<ProductView>> {
  return takeProductStep(ctx, id, 'archive')
}
