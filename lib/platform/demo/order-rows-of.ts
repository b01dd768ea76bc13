import { randomUUID } from 'node:crypto'
import type { Prisma } from '#lib/db/generated/tenant/client.ts'
import type { DiscountRule } from '#lib/discounts/schema.ts'
import type { Minor } from '#lib/kernel/money.ts'
import { OrderAccount } from '#lib/orders/schema.ts'
import { priceCart } from '#lib/pricing/price-cart.ts'
import type { PricedCart } from '#lib/pricing/priced-cart.ts'
import { shippingRates } from '#lib/shipping/shipping-rates.ts'
import { demoVariants } from './demo-shelf.ts'
import type { DemoStore } from './demo-store.ts'
import type { PlannedOrder } from './plan-orders.ts'

export type OrderRows = {
  payments: Prisma.PaymentCreateManyInput[]
  orders: Prisma.OrderCreateManyInput[]
  lines: Prisma.OrderLineCreateManyInput[]
  uses: Prisma.DiscountUseCreateManyInput[]
}

/** What orders are made of beside their plan. */
export type OrderSupplies = {
  /** Of the store's products, in their order. */
  variantIds: readonly string[]
  /** Of those with an account, by e-mail. */
  customerIds: ReadonlyMap<string, string>
  rules: readonly DiscountRule[]
  /** What there was on it before the orders. */
  giftCard: { id: string; lastFour: string; balanceMinor: Minor }
  /** Of the oldest order. */
  firstNumber: number
}

const PARCEL = { weightGrams: 0, requiresShipping: true }
const PLAIN = { collectionIds: [], taxable: true, isGiftCard: false }

/**
 * Planned orders as the rows that a checkout would have left: the payment with its snapshot, the order, its lines.
 */
export function orderRowsOf(store: DemoStore, planned: readonly PlannedOrder[], supplies: OrderSupplies): OrderRows {
  const { variantIds, customerIds, firstNumber } = supplies
  const rows: OrderRows = { payments: [], orders: [], lines: [], uses: [] }
  planned.forEach((order, index) => {
    const lines = order.lines.map((line) => orderLine(store, variantIds, line))
    const { currency, orderPrefix } = store.settings
    const subtotalMinor = lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0)
    const parcels = lines.map(({ quantity }) => ({ quantity, ...PARCEL }))
    const [standard, express] = shippingRates(store.settings.shipping, {
      destination: order.person.address,
      lines: parcels,
      subtotalAfterDiscountsMinor: subtotalMinor,
    })
    const delivery = (order.isExpress ? express : standard) ?? standard
    if (!delivery) throw new Error(`${store.name} does not deliver to ${order.person.address.country}`)
    const priced = priceCart({
      currency,
      lines: lines.map((line, i) => ({ ...line, ...PLAIN, ...PARCEL, id: line.variantId, productId: `${i}` })),
      discounts: supplies.rules.filter(({ code }) => code !== null && code === order.code),
      shipping: delivery,
      taxes: store.settings.taxes,
      destination: order.person.address,
      giftCards: order.usesGiftCard ? [supplies.giftCard] : [],
    })
    if (!priced) throw new Error('An order of the demo is beyond what a column holds')
    const customerId = customerIds.get(order.person.email) ?? null
    const { person, placedAt, closedAt } = order
    const { id: shippingMethod, label: shippingLabel } = delivery
    const common = { customerId, email: person.email, address: person.address, shippingMethod, currency }
    const [paymentId, orderId] = [randomUUID(), randomUUID()]
    const byCard = order.paymentStatus !== 'unpaid'
    rows.payments.push({
      id: paymentId,
      idempotencyKey: randomUUID(),
      cartId: randomUUID(),
      provider: byCard ? 'test' : 'manual',
      status: PAYMENT_STATUS[order.paymentStatus],
      amountMinor: priced.dueMinor,
      currency,
      reference: byCard ? `test_${paymentId}` : 'manual',
      checkout: { ...common, shippingLabel, lines, priced },
      createdAt: placedAt,
      settledAt: placedAt,
    })
    rows.orders.push({
      id: orderId,
      ...common,
      ...sumsOf(priced),
      account: OrderAccount.parse({ ...priced, shippingLabel }),
      note: order.note ?? '',
      ...(order.status === 'fulfilled' ? trackingOf(firstNumber + index) : {}),
      number: `${orderPrefix}${firstNumber + index}`,
      paymentId,
      status: order.status,
      paymentStatus: order.paymentStatus,
      placedAt,
      paidAt: byCard ? placedAt : null,
      fulfilledAt: order.status === 'fulfilled' ? closedAt : null,
      cancelledAt: order.status === 'cancelled' ? closedAt : null,
    })
    rows.lines.push(
      ...lines.map((line, i) => {
        const { discountMinor = 0, taxMinor = 0 } = priced.lines[i] ?? {}
        return { ...line, discountMinor, taxMinor, orderId }
      }),
    )
    rows.uses.push(...priced.discounts.map(({ id }) => ({ discountId: id, paymentId, email: person.email })))
  })
  return rows
}

const PAYMENT_STATUS = { unpaid: 'authorised', paid: 'succeeded', refunded: 'refunded' } as const

function sumsOf(priced: PricedCart) {
  const { subtotalMinor, discountMinor, shippingMinor, taxMinor, taxIncluded, totalMinor, giftCardMinor } = priced
  return { subtotalMinor, discountMinor, shippingMinor, taxMinor, taxIncluded, totalMinor, giftCardMinor }
}

function trackingOf(number: number) {
  return { trackingCarrier: 'Parcelway', trackingNumber: `PW ${number * 7_919} ${number % 90}` }
}

function orderLine(store: DemoStore, variantIds: readonly string[], line: { product: number; quantity: number }) {
  const product = store.products[line.product]
  const variantId = variantIds[line.product]
  if (!product || !variantId) throw new Error(`The demo store has no product ${line.product}`)
  return {
    variantId,
    title: product.title,
    variantTitle: demoVariants(product, store.shelf.places[product.slug])[0]?.title ?? '',
    sku: product.sku,
    unitPriceMinor: product.priceMinor,
    quantity: line.quantity,
  }
}
