import { findLowStock } from '#lib/catalog/find-low-stock.ts'
import type { ProductRow } from '#lib/catalog/product-view.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { ORDER_ROW_INCLUDE, orderRowOf } from './order-rows.ts'
import type { OrderRow } from './order-view.ts'
import { type DaySales, salesByDay } from './sales-by-day.ts'

const DAYS = 14
const LATEST_ORDERS = 6

/** Amounts in minor units of `currency`; days in the store's time zone. */
export type DashboardHome = {
  currency: string
  todaySalesMinor: number
  todayOrders: number
  yesterdaySalesMinor: number
  /** Over the days of `salesByDay`; 0 without orders. */
  averageOrderMinor: number
  salesByDay: DaySales[]
  /** Open orders. */
  toFulfil: number
  unpaid: number
  /** Orders that are marked for the merchant. */
  toLookAt: number
  /** Returns to answer or to refund. */
  returns: number
  lowStock: ProductRow[]
  latestOrders: OrderRow[]
  /** False while there are only the example products. */
  hasOwnProduct: boolean
  hasOrders: boolean
}

/** What a merchant wants to know first: how it goes, and what waits. */
export async function getDashboardHome(ctx: StoreContext): Promise<DashboardHome> {
  const { db } = ctx
  const store = await db.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { timeZone: true, currency: true },
  })
  const [days, toFulfil, unpaid, toLookAt, returns, lowStock, latest, ownProduct] = await Promise.all([
    salesByDay(db, store, ctx.now(), DAYS),
    db.order.count({ where: { status: 'open' } }),
    db.order.count({ where: { paymentStatus: 'unpaid', status: { not: 'cancelled' } } }),
    db.order.count({ where: { attention: { not: '' } } }),
    db.returnRequest.count({ where: { status: { in: ['requested', 'received'] } } }),
    findLowStock(ctx),
    db.order.findMany({
      include: ORDER_ROW_INCLUDE,
      orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
      take: LATEST_ORDERS,
    }),
    db.product.findFirst({ where: { isExample: false }, select: { id: true } }),
  ])
  return {
    currency: store.currency,
    ...figuresOf(days),
    salesByDay: days,
    toFulfil,
    unpaid,
    toLookAt,
    returns,
    lowStock,
    latestOrders: latest.map(orderRowOf),
    hasOwnProduct: ownProduct !== null,
    hasOrders: latest.length > 0,
  }
}

/** The headline figures; `days` ends with today. */
export function figuresOf(days: readonly DaySales[]) {
  const sales = days.reduce((sum, day) => sum + day.salesMinor, 0)
  const orders = days.reduce((sum, day) => sum + day.orders, 0)
  return {
    todaySalesMinor: days.at(-1)?.salesMinor ?? 0,
    todayOrders: days.at(-1)?.orders ?? 0,
    yesterdaySalesMinor: days.at(-2)?.salesMinor ?? 0,
    averageOrderMinor: orders === 0 ? 0 : Math.round(sales / orders),
  }
}
