import type { Prisma } from '#lib/db/generated/tenant/client.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import { OrderAccount, StoredAddress } from '#lib/orders/schema.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

const PAGE = 200
const LINES = { lines: { orderBy: { id: 'asc' } } } satisfies Prisma.OrderInclude
type Row = Prisma.OrderGetPayload<{ include: typeof LINES }>

/** What stands once for an order, on the row of its first line: columns of amounts can be added up. */
const OF_ORDER = [
  'Financial Status',
  'Status',
  'Created at',
  'Paid at',
  'Fulfilled at',
  'Cancelled at',
  'Currency',
  'Subtotal',
  'Discount Code',
  'Discount Amount',
  'Shipping',
  'Taxes',
  'Total',
  'Gift Cards',
  'Refunded Amount',
  'Shipping Method',
  'Shipping Name',
  'Shipping Address1',
  'Shipping Address2',
  'Shipping City',
  'Shipping Zip',
  'Shipping Province',
  'Shipping Country',
  'Shipping Phone',
  'Notes',
] as const
const OF_LINE = ['Lineitem quantity', 'Lineitem name', 'Lineitem price', 'Lineitem sku', 'Lineitem discount'] as const

/**
 * All orders, guests' as well, oldest first, a row for each line of an order; named as Shopify's export names it. The
 * first row is the head.
 */
export async function* exportOrders({ db }: Pick<StoreContext, 'db'>): AsyncGenerator<string[]> {
  yield ['Name', 'Email', ...OF_ORDER, ...OF_LINE]
  let where: Prisma.OrderWhereInput = {}
  for (;;) {
    const orders = await db.order.findMany({
      where,
      orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
      take: PAGE,
      include: LINES,
    })
    for (const order of orders) yield* rowsOf(order)
    const end = orders.at(-1)
    if (!end) return
    const { placedAt, id } = end
    where = { OR: [{ placedAt: { gt: placedAt } }, { placedAt, id: { gt: id } }] }
  }
}

function* rowsOf(order: Row): Generator<string[]> {
  const once = orderCells(order)
  const lines = order.lines.map((line) => [
    String(line.quantity),
    line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    toDecimal(line.unitPriceMinor, order.currency),
    line.sku,
    toDecimal(line.discountMinor, order.currency),
  ])
  const none = [OF_LINE.map(() => '')]
  for (const [index, line] of (lines.length > 0 ? lines : none).entries()) {
    yield [order.number, order.email, ...(index === 0 ? once : once.map(() => '')), ...line]
  }
}

function orderCells(order: Row): string[] {
  const money = (minor: number) => toDecimal(minor, order.currency)
  const moment = (date: Date | null) => date?.toISOString() ?? ''
  const { discounts } = OrderAccount.parse(order.account)
  const address = StoredAddress.catch(StoredAddress.parse({})).parse(order.address)
  return [
    order.paymentStatus,
    order.status,
    moment(order.placedAt),
    moment(order.paidAt),
    moment(order.fulfilledAt),
    moment(order.cancelledAt),
    order.currency,
    money(order.subtotalMinor),
    [...new Set(discounts.flatMap(({ code }) => code ?? []))].join(', '),
    money(order.discountMinor),
    money(order.shippingMinor),
    money(order.taxMinor),
    money(order.totalMinor),
    money(order.giftCardMinor),
    money(order.refundedMinor),
    order.shippingMethod,
    address.name,
    address.line1,
    address.line2,
    address.city,
    address.postalCode,
    address.region,
    address.country,
    address.phone,
    order.note,
  ]
}
