import { takeTurn } from '#lib/auth/take-turn.ts'
import { isOnSale } from '#lib/catalog/on-sale.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { StockNoticeInput } from './schema.ts'

const PER_VISITOR = { limit: 30, seconds: 3600 }

/**
 * Notes that somebody wants to hear when a sold-out variant is back. Asked twice it is noted once.
 * @returns failures `not-found`, `in-stock` when it can be bought, and `too-many`
 */
export async function askForStockNotice(
  ctx: StoreContext,
  { variantId, email }: StockNoticeInput,
  visitor: { address: string },
): Promise<Result<null>> {
  const wait = await takeTurn('stock-notice', `${ctx.tenant.id} ${visitor.address}`, PER_VISITOR)
  if (wait !== null) return fail('too-many', `You asked many times. Try again ${waitInWords(wait)}.`)
  const variant = await ctx.db.variant.findUnique({
    where: { id: variantId },
    select: { stock: true, tracked: true, product: { select: { status: true, publishAt: true } } },
  })
  if (!variant || !isOnSale(variant.product, ctx.now())) return fail('not-found', 'This is not in the shop any more.')
  if (!variant.tracked || variant.stock > 0) return fail('in-stock', 'It is in stock now. Reload the page to buy it.')
  await ctx.db.stockNotice.createMany({ data: { variantId, email, createdAt: ctx.now() }, skipDuplicates: true })
  return ok(null)
}
