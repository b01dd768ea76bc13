import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { getProduct } from './get-product.ts'
import type { ProductView } from './product-view.ts'

/**
 * Takes an archiving back that was just done, for example by mistake: the product has the status again that it had.
 * Unlike `restoreProduct` it may put a product straight back on sale, because it was there a moment ago.
 */
export async function undoArchive(
  ctx: StoreContext,
  id: string,
  statusBefore: 'draft' | 'active',
): Promise<Result<ProductView>> {
  if (isPlainText(id)) {
    await ctx.db.$transaction(async (tx) => {
      const data = { status: statusBefore }
      const { count } = await tx.product.updateMany({ where: { id, status: 'archived' }, data })
      if (count > 0) await recordEvent(tx, { type: 'product.updated', subject: id })
    })
  }
  const product = await getProduct(ctx, id)
  return product ? ok(product) : fail('not-found', 'This product is not there any more.')
}
