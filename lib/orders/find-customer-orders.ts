import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { ORDER_ROW_INCLUDE, orderRowOf } from './order-rows.ts'
import type { OrderRow } from './order-view.ts'
import { CUSTOMER_ORDERS_PAGE_SIZE } from './schema.ts'

/** A page of the orders of the signed-in customer, latest first; nobody else has any. */
export async function findCustomerOrders({ db, actor }: StoreContext, page?: number): Promise<Listing<OrderRow>> {
  const where = actor.kind === 'customer' ? { customerId: actor.id } : { id: { in: [] } }
  const total = await db.order.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, CUSTOMER_ORDERS_PAGE_SIZE)
  const orderBy = [{ placedAt: 'desc' as const }, { id: 'desc' as const }]
  const rows = await db.order.findMany({ where, include: ORDER_ROW_INCLUDE, orderBy, skip, take })
  return { items: rows.map(orderRowOf), total, ...position }
}
