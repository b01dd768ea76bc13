import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import { containing, literally } from '#lib/db/containing.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { ORDER_ROW_INCLUDE, orderRowOf } from './order-rows.ts'
import type { OrderRow } from './order-view.ts'
import { MAX_ORDER_QUERY, ORDERS_PAGE_SIZE, type OrderFilter } from './schema.ts'
import { visibleOrders } from './visible-orders.ts'

/**
 * The dashboard's list, latest first.
 * @param q part of an order number, an e-mail address or the name on the address
 */
export async function findOrders(
  ctx: StoreContext,
  { q = '', status, page }: { q?: string; status?: OrderFilter; page?: number },
): Promise<Listing<OrderRow>> {
  const text = q.replaceAll('\0', '').trim().slice(0, MAX_ORDER_QUERY)
  const visible = visibleOrders(ctx.actor)
  const where = { ...(visible ?? { id: { in: [] } }), ...filterOf(status), ...searchOf(text) }
  const total = await ctx.db.order.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, ORDERS_PAGE_SIZE)
  const orderBy = [{ placedAt: 'desc' as const }, { id: 'desc' as const }]
  const rows = await ctx.db.order.findMany({ where, include: ORDER_ROW_INCLUDE, orderBy, skip, take })
  return { items: rows.map(orderRowOf), total, ...position }
}

function filterOf(status: OrderFilter | undefined) {
  if (status === 'unpaid') return { paymentStatus: 'unpaid', status: { not: 'cancelled' } }
  if (status === 'attention') return { attention: { not: '' } }
  if (status === 'refunded') return { refundedMinor: { gt: 0 } }
  return status ? { status } : {}
}

function searchOf(text: string) {
  if (!text) return {}
  const contains = containing(text)
  const name = { path: ['name'], string_contains: literally(text), mode: 'insensitive' as const }
  return { OR: [{ number: contains }, { email: contains }, { address: name }] }
}
