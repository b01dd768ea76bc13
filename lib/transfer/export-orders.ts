import type { Prisma } from '#lib/db/generated/tenant/client.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

const PAGE = 200

/** All orders, oldest first, a row for each line of an order. The first row is the head. */
export async function* exportOrders({ db }: Pick<StoreContext, 'db'>): AsyncGenerator<string[]> {
  yield [
    'Name',
    'Email',
    'Status',
    'Financial Status',
    'Placed At',
    'Currency',
    'Subtotal',
    'Discount',
    'Shipping',
    'Taxes',
    'Total',
    'Refunded',
    'Shipping Method',
    'Lineitem quantity',
    'Lineitem name',
    'Lineitem price',
    'Lineitem sku',
    'Note',
  ]
  let where: Prisma.OrderWhereInput = {}
  for (;;) {
    const orders = await db.order.findMany({
      where,
      orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
      take: PAGE,
      include: { lines: { orderBy: { id: 'asc' } } },
    })
    for (const order of orders) {
      const money = (minor: number) => toDecimal(minor, order.currency)
      const head = [
        order.number,
        order.email,
        order.status,
        order.paymentStatus,
        order.placedAt.toISOString(),
        order.currency,
        money(order.subtotalMinor),
        money(order.discountMinor),
        money(order.shippingMinor),
        money(order.taxMinor),
        money(order.totalMinor),
        money(order.refundedMinor),
        order.shippingMethod,
      ]
      for (const line of order.lines) {
        const name = line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title
        yield [...head, String(line.quantity), name, money(line.unitPriceMinor), line.sku, order.note]
      }
    }
    const end = orders.at(-1)
    if (!end) return
    const { placedAt, id } = end
    where = { OR: [{ placedAt: { gt: placedAt } }, { placedAt, id: { gt: id } }] }
  }
}
