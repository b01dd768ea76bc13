import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getOrder } from './get-order.ts'
import type { OrderView } from './order-view.ts'

/** The answer to a step on an order: its state now, or why it could not be done. */
export async function orderAfterStep(
  ctx: StoreContext,
  id: string,
  step: { done: (order: OrderView) => boolean; refusal: (order: OrderView) => string },
): Promise<Result<OrderView>> {
  const order = await getOrder(ctx, id)
  if (!order) return fail('not-found', 'This order is not there any more.')
  // The second of two clicks finds the step done: that is what it wanted.
  return step.done(order) ? ok(order) : fail('not-allowed', step.refusal(order))
}
