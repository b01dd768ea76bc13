import type { Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { orderAfterStep } from './order-after-step.ts'
import type { OrderView } from './order-view.ts'

/** The merchant has looked at what an order was marked for: the mark goes. */
export async function settleAttention(ctx: StoreContext, id: string): Promise<Result<OrderView>> {
  if (isPlainText(id)) await ctx.db.order.updateMany({ where: { id }, data: { attention: '' } })
  return orderAfterStep(ctx, id, { done: () => true, refusal: () => '' })
}
