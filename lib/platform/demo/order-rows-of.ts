import { randomUUID } from 'node:crypto'
import type { Prisma } from '#lib/db/generated/tenant/client.ts'
import { priceCart } from '#lib/pricing/price-cart.ts'
import { shippingRates } from '#lib/shipping/shipping-rates.ts'
import { TaxSettings } from '#lib/taxes/schema.ts'
import { demoVariants } from './demo-shelf.ts'
import type { DemoStore } from './demo-store.ts'
import type { PlannedOrder } from './plan-orders.ts'

export type OrderRows = {
  payments: Prisma.PaymentCreateManyInput[]
  orders: Prisma.OrderCreateManyInput[]
  lines: Prisma.OrderLineCreateManyInput[]
}

const PARCEL = { weightGrams: 0, requiresShipping: true }
const PLAIN = { collectionIds: [], taxable: true, isGiftCard: false }

/**
 * Planned orders as the rows that a checkout would have left: the payment with its snapshot, the order, its lines.
 * @param variantIds of the store's products, in their order
 * @param customerIds of those with an account, by e-mail
 * @param firstNumber of the oldest order
 */
export function orderRowsOf(
  store: DemoStore,
  planned: readonly PlannedOrder[],
  variantIds: readonly string[],
  customerIds: ReadonlyMap<string, string>,
  firstNumber: number,
): OrderRows {
  const rows: OrderRows = { payments: [], orders: [], lines: [] }
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
      discounts: [],
      shipping: delivery,
      taxes: TaxSettings.parse({}),
      destination: order.person.address,
      giftCards: [],
    })
    if (!priced) throw new Error('An order of the demo is beyond what a column holds')
    const { shippingMinor, totalMinor } = priced
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
      amountMinor: totalMinor,
      currency,
      reference: byCard ? `test_${paymentId}` : 'manual',
      checkout: { ...common, shippingLabel, lines, priced },
      createdAt: placedAt,
      settledAt: placedAt,
    })
    rows.orders.push({
      id: orderId,
      ...common,
      subtotalMinor,
      shippingMinor,
      totalMinor,
      account: { shippingLabel },
      number: `${orderPrefix}${firstNumber + index}`,
      paymentId,
      status: order.status,
      paymentStatus: order.paymentStatus,
      placedAt,
      paidAt: byCard ? placedAt : null,
      fulfilledAt: order.status === 'fulfilled' ? closedAt : null,
      cancelledAt: order.status === 'cancelled' ? closedAt : null,
    })
    rows.lines.push(...lines.map((line) => ({ ...line, orderId })))
  })
  return rows
}

const PAYMENT_STATUS = { unpaid: 'authorised', paid: 'succeeded', refunded: 'refunded' } as const

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
