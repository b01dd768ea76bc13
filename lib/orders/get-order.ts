import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { ORDER_INCLUDE, orderViewOf } from './order-rows.ts'
import type { OrderView } from './order-view.ts'
import { visibleOrders } from './visible-orders.ts'

/** An order that the actor may see, or null: somebody else's order is as if it were not there. */
export async function getOrder(ctx: StoreContext, id: string): Promise<OrderView | null> {
  const visible = visibleOrders(ctx.actor)
  if (!visible || !isPlainText(id)) return null
  const row = await ctx.db.order.findFirst({ where: { id, ...visible }, include: ORDER_INCLUDE })
  return row && orderViewOf(row, ctx.db.storeId)
}
