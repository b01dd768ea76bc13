import { isPlainText } from '#lib/kernel/text.ts'
import { ORDER_ROW_INCLUDE, orderRowOf } from '#lib/orders/order-rows.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CustomerView } from './customer-view.ts'
import { CUSTOMER_PAGE_ORDERS, SavedAddresses } from './schema.ts'

/** A customer as staff see them, or null. */
export async function getCustomer({ db }: StoreContext, id: string): Promise<CustomerView | null> {
  const row = isPlainText(id) ? await db.customer.findUnique({ where: { id } }) : null
  if (!row) return null
  const { currency } = await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { currency: true } })
  const where = { customerId: id }
  const orderBy = [{ placedAt: 'desc' as const }, { id: 'desc' as const }]
  const [orderCount, orders, paid, unsubscribed] = await Promise.all([
    db.order.count({ where }),
    db.order.findMany({ where, include: ORDER_ROW_INCLUDE, orderBy, take: CUSTOMER_PAGE_ORDERS }),
    db.order.aggregate({
      where: { ...where, currency, paymentStatus: { not: 'unpaid' } },
      _sum: { totalMinor: true, refundedMinor: true },
    }),
    db.unsubscribed.findUnique({ where: { email: row.email } }),
  ])
  return {
    id,
    name: row.name,
    email: row.email,
    since: row.createdAt,
    spentMinor: (paid._sum.totalMinor ?? 0) - (paid._sum.refundedMinor ?? 0),
    isVerified: row.emailVerifiedAt !== null,
    wantsReminders: unsubscribed === null,
    addresses: SavedAddresses.parse(row.addresses),
    orderCount,
    orders: orders.map(orderRowOf),
  }
}
