import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { isOrderKey } from './order-address.ts'
import { ORDER_INCLUDE, orderViewOf } from './order-rows.ts'
import type { OrderView } from './order-view.ts'

/** What a shopper shows to be let to an order. */
export type OrderDoor = {
  id: string
  /** From the link; '' without one. */
  key: string
}

/**
 * The order as its shopper sees it: for whoever has the signed link, and for the customer whose order it is. To everybody
 * else it is as if it were not there.
 */
export async function getReceipt(ctx: StoreContext, door: OrderDoor): Promise<OrderView | null> {
  const where = receiptCondition(ctx, door)
  const row = where && (await ctx.db.order.findFirst({ where, include: ORDER_INCLUDE }))
  return row ? orderViewOf(row, ctx.db.storeId) : null
}

/** The condition that stands in every query on a shopper's behalf; null when no order can be theirs. */
export function receiptCondition(
  { tenant, actor }: StoreContext,
  { id, key }: OrderDoor,
): { id: string; customerId?: string } | null {
  if (!isPlainText(id)) return null
  if (isOrderKey(tenant.id, id, key)) return { id }
  return actor.kind === 'customer' ? { id, customerId: actor.id } : null
}
