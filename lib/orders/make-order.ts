import type { TenantTx } from '#lib/db/tenant-db.ts'
import { issueBoughtGiftCards } from '#lib/gift-cards/issue-bought-gift-cards.ts'
import type { Minor } from '#lib/kernel/money.ts'
import type { PricedCart } from '#lib/pricing/priced-cart.ts'
import type { EventType } from '#lib/webhooks/event-types.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import type { OrderAddress } from './order-view.ts'
import { OrderAccount } from './schema.ts'
import { writeOrderMail } from './write-order-mail.ts'

export type NewOrder = {
  paymentId: string
  customerId: string | null
  email: string
  paymentStatus: 'paid' | 'unpaid'
  /** Money that came for what is gone by then: the merchant sees the order, and its money goes back. */
  status?: 'cancelled'
  cancelledAt?: Date
  attention?: string
  currency: string
  /** What it came to, and what made it so. */
  priced: PricedCart
  note: string
  shippingMethod: string
  shippingLabel: string
  address: OrderAddress
  lines: {
    variantId: string
    title: string
    variantTitle: string
    sku: string
    unitPriceMinor: Minor
    quantity: number
  }[]
}

/**
 * Writes an order under the next number, the mail that confirms it and its events, in the caller's transaction. The counter's row
 * stays locked until that transaction ends, so numbers have no gaps: do this last.
 */
export async function makeOrder(tx: TenantTx, order: NewOrder, now: Date): Promise<{ id: string }> {
  const { lines, customerId, paymentStatus, shippingLabel, priced, ...rest } = order
  // What was deleted while the payment ran is sold all the same; the order only loses the link to it.
  const variants = await tx.variant.findMany({
    where: { id: { in: lines.map((line) => line.variantId) } },
    select: { id: true },
  })
  const known = new Set(variants.map(({ id }) => id))
  const customer = customerId && (await tx.customer.findUnique({ where: { id: customerId }, select: { id: true } }))
  const { orderPrefix, lastOrderNumber } = await tx.storeSettings.update({
    where: { id: 'store' },
    data: { lastOrderNumber: { increment: 1 } },
    select: { orderPrefix: true, lastOrderNumber: true },
  })
  const { id: orderId } = await tx.order.create({
    data: {
      ...rest,
      ...sumsOf(priced),
      account: OrderAccount.parse({ ...priced, shippingLabel }),
      number: `${orderPrefix}${lastOrderNumber}`,
      customerId: customer ? customer.id : null,
      paymentStatus,
      placedAt: now,
      paidAt: paymentStatus === 'paid' ? now : null,
    },
    select: { id: true },
  })
  await tx.orderLine.createMany({
    data: lines.map((line) => {
      const { discountMinor = 0, taxMinor = 0 } = priced.lines.find(({ id }) => id === line.variantId) ?? {}
      const variantId = known.has(line.variantId) ? line.variantId : null
      return { ...line, discountMinor, taxMinor, orderId, variantId }
    }),
  })
  // What is cancelled in the same moment is not confirmed first.
  if (order.status !== 'cancelled') await writeOrderMail(tx, { kind: 'order-confirmed', orderId, besides: {} })
  if (paymentStatus === 'paid' && order.status !== 'cancelled') await issueBoughtGiftCards(tx, { id: orderId })
  const events: EventType[] = ['order.created']
  if (paymentStatus === 'paid') events.push('order.paid')
  if (order.status === 'cancelled') events.push('order.cancelled')
  await recordEvent(tx, ...events.map((type) => ({ type, subject: orderId })))
  return { id: orderId }
}

/** Named one by one: these are the order's own columns. */
function sumsOf(priced: PricedCart) {
  const { subtotalMinor, discountMinor, shippingMinor, taxMinor, taxIncluded, totalMinor, giftCardMinor } = priced
  return { subtotalMinor, discountMinor, shippingMinor, taxMinor, taxIncluded, totalMinor, giftCardMinor }
}
