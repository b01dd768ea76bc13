import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { getProduct } from './get-product.ts'
import { PRODUCT_STEPS, type ProductStep } from './product-lifecycle.ts'
import type { ProductView } from './product-view.ts'

/** Passes a product to another status; one that cannot take the step, or already has, stays as it is. */
export async function takeProductStep(ctx: StoreContext, id: string, step: ProductStep): Promise<Result<ProductView>> {
  const { from, to, event } = PRODUCT_STEPS[step]
  if (isPlainText(id)) {
    await ctx.db.$transaction(async (tx) => {
      const { count } = await tx.product.updateMany({ where: { id, status: { in: [...from] } }, data: { status: to } })
      if (count > 0) await recordEvent(tx, { type: event, subject: id })
    })
  }
  const product = await getProduct(ctx, id)
  return product ? ok(product) : fail('not-found', 'This product is not there any more.')
}
