import { onSale } from '#lib/catalog/on-sale.ts'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { countStars } from './count-stars.ts'
import { hasBought } from './has-bought.ts'
import type { ReviewInput } from './schema.ts'

/**
 * A customer's word on something they bought. Written again it replaces the first one; either way it waits for the
 * merchant, and what was published before leaves the shop.
 * @returns failures 'signed-out', 'closed', 'not-found' and 'not-bought'
 */
export async function writeReview(
  ctx: StoreContext,
  productSlug: string,
  input: ReviewInput,
): Promise<Result<{ productSlug: string }>> {
  const { actor } = ctx
  if (actor.kind !== 'customer') return fail('signed-out', 'Sign in first.')
  if (!isPlainText(productSlug)) return fail('not-found', 'This product is not there any more.')
  const write = () => allOrNothing(ctx.db, (tx) => save(tx, actor.id, productSlug, input, ctx.now()))
  try {
    return await write()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // The same form came twice at once: the other one made the row, this one changes it.
    return write()
  }
}

async function save(
  tx: TenantTx,
  customerId: string,
  productSlug: string,
  input: ReviewInput,
  now: Date,
): Promise<Result<{ productSlug: string }>> {
  const settings = await tx.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { reviewsOpen: true } })
  const product = await tx.product.findFirst({ where: { slug: productSlug, ...onSale(now) }, select: { id: true } })
  const customer = await tx.customer.findUnique({ where: { id: customerId }, select: { name: true } })
  if (!settings.reviewsOpen) return fail('closed', 'This shop takes no reviews at the moment.')
  if (!product || !customer) return fail('not-found', 'This product is not there any more.')
  if (!(await hasBought(tx, customerId, product.id))) {
    return fail('not-bought', 'Reviews are for customers who bought it. Your order has to be paid.')
  }
  const data = { ...input, author: customer.name, status: 'pending', createdAt: now }
  const key = { productId_customerId: { productId: product.id, customerId } }
  const taken = await tx.$queryRaw<{ id: string; rating: number; status: string }[]>`
    SELECT "id", "rating", "status" FROM "review"
     WHERE "product_id" = ${product.id} AND "customer_id" = ${customerId} FOR UPDATE`
  const before = taken[0]
  if (before) await tx.review.update({ where: key, data })
  else await tx.review.create({ data: { ...data, productId: product.id, customerId } })
  if (before?.status === 'published') {
    await countStars(tx, { productId: product.id, rating: before.rating }, -1)
  }
  return ok({ productSlug })
}
