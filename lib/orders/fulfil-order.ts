import type { Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { orderAfterStep } from './order-after-step.ts'
import { orderStatusesBefore } from './order-lifecycle.ts'
import type { OrderView } from './order-view.ts'

/** Notes that an order is on its way. A second click changes nothing; a cancelled order is refused (`not-allowed`). */
export async function fulfilOrder(ctx: StoreContext, id: string): Promise<Result<OrderView>> {
  if (isPlainText(id)) {
    await ctx.db.order.updateMany({
      where: { id, status: { in: orderStatusesBefore('fulfilled') } },
      data: { status: 'fulfilled', fulfilledAt: ctx.now() },
    })
  }
  return orderAfterStep(ctx, id, {
    done: (order) => order.status === 'fulfilled',
    refusal: (order) => `Order ${order.number} is cancelled, so it cannot be fulfilled.`,
  })
}
