import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { ORDER_ROW_INCLUDE, orderRowOf } from './order-rows.ts'
import type { OrderRow } from './order-view.ts'
import { MAX_CUSTOMER_ORDERS } from './schema.ts'

/** The orders of the signed-in customer, latest first; nobody else has any. */
export async function findCustomerOrders(ctx: StoreContext): Promise<OrderRow[]> {
  if (ctx.actor.kind !== 'customer') return []
  const rows = await ctx.db.order.findMany({
    where: { customerId: ctx.actor.id },
    include: ORDER_ROW_INCLUDE,
    orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
    take: MAX_CUSTOMER_ORDERS,
  })
  return rows.map(orderRowOf)
}
