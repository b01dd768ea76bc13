import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { getOrder } from '#lib/orders/get-order.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** @returns failure `not-found`, also for somebody else's order */
export async function readOrder(ctx: StoreContext, id: string): Promise<Result<OrderView>> {
  const order = await getOrder(ctx, id)
  return order ? ok(order) : fail('not-found', 'There is no such order.')
}
