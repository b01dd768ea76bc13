import { fail, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { cancelOrder } from './cancel-order.ts'
import { getReceipt, type OrderDoor } from './get-receipt.ts'
import type { OrderView } from './order-view.ts'

/**
 * Cancels an order for its shopper, as long as it has not been fulfilled. Of a merchant who sends it off at the same
 * moment and the shopper one wins: both go through the one update of `cancelOrder` and `fulfilOrder`.
 * @returns as `cancelOrder`; `not-found` for an order that is not theirs
 */
export async function cancelOwnOrder(ctx: StoreContext, door: OrderDoor): Promise<Result<OrderView>> {
  const order = await getReceipt(ctx, door)
  if (!order) return fail('not-found', 'This order is not there any more.')
  const cancelled = await cancelOrder({ ...ctx, actor: { kind: 'system' } }, order.id, 'shopper')
  if (cancelled.ok || cancelled.failures[0].code !== 'refund-failed') return cancelled
  return fail(
    'refund-failed',
    'Your order is cancelled. Your money goes back as soon as we reach the payment provider.',
  )
}
