import { z } from 'zod'
import { ORDER_STATUSES } from '#lib/orders/order-lifecycle.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { pageOf } from '../list.ts'

const instant = z.iso.datetime()
const minor = z.int()

export const Address = z
  .strictObject({
    name: z.string(),
    line1: z.string(),
    line2: z.string(),
    city: z.string(),
    region: z.string(),
    postal_code: z.string(),
    country: z.string().meta({ description: 'ISO 3166-1 alpha-2.' }),
    phone: z.string(),
  })
  .meta({ id: 'Address' })

const Line = z
  .strictObject({
    id: z.string(),
    product_id: z.string().nullable(),
    product_slug: z.string().nullable(),
    variant_id: z.string().nullable(),
    title: z.string(),
    variant_title: z.string(),
    sku: z.string(),
    quantity: z.int(),
    unit_price_minor: minor,
    subtotal_minor: minor,
    discount_minor: minor,
    tax_minor: minor,
  })
  .meta({ id: 'OrderLine' })

const Refund = z
  .strictObject({
    id: z.string(),
    amount_minor: minor.meta({ description: 'What goes back the way it was paid.' }),
    gift_card_minor: minor.meta({ description: 'What goes back to gift cards.' }),
    status: z.enum(['pending', 'succeeded', 'failed']),
    reason: z.string(),
    created_at: instant,
  })
  .meta({ id: 'Refund' })

export const Order = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    customer_id: z.string().nullable(),
    email: z.string(),
    status: z.enum(ORDER_STATUSES),
    payment_status: z.enum(['unpaid', 'paid', 'partly-refunded', 'refunded']),
    currency: z.string(),
    subtotal_minor: minor,
    discount_minor: minor,
    shipping_minor: minor,
    tax_minor: minor,
    tax_included: z.boolean(),
    total_minor: minor,
    gift_card_minor: minor,
    refunded_minor: minor,
    lines: z.array(Line),
    refunds: z.array(Refund),
    address: Address,
    shipping_method: z.string(),
    payment_method: z.string(),
    tracking: z.strictObject({ carrier: z.string(), number: z.string(), url: z.string() }),
    note: z.string(),
    attention: z.string().nullable().meta({ description: 'Something the merchant must look at; null for shoppers.' }),
    placed_at: instant,
    paid_at: instant.nullable(),
    fulfilled_at: instant.nullable(),
    cancelled_at: instant.nullable(),
  })
  .meta({ id: 'Order' })

export const OrderPage = pageOf(Order, 'OrderPage')

/** @param isOwn true for the shopper's own order: what is between the merchant and Souk is left out */
export function orderResource(view: OrderView, isOwn: boolean): z.input<typeof Order> {
  return {
    id: view.id,
    number: view.number,
    customer_id: view.customerId,
    email: view.email,
    status: view.status,
    payment_status: view.paymentStatus,
    currency: view.currency,
    subtotal_minor: view.subtotalMinor,
    discount_minor: view.discountMinor,
    shipping_minor: view.shippingMinor,
    tax_minor: view.taxMinor,
    tax_included: view.taxIncluded,
    total_minor: view.totalMinor,
    gift_card_minor: view.giftCardMinor,
    refunded_minor: view.refundedMinor,
    lines: view.lines.map(lineResource),
    refunds: view.refunds.map(({ id, amountMinor, giftCardMinor, status, reason, createdAt }) => ({
      id,
      amount_minor: amountMinor,
      gift_card_minor: giftCardMinor,
      status,
      reason,
      created_at: createdAt.toISOString(),
    })),
    address: addressResource(view.address),
    shipping_method: view.shippingLabel,
    payment_method: view.paymentLabel,
    tracking: view.tracking,
    note: view.note,
    attention: isOwn ? null : view.attention,
    placed_at: view.placedAt.toISOString(),
    paid_at: view.paidAt?.toISOString() ?? null,
    fulfilled_at: view.fulfilledAt?.toISOString() ?? null,
    cancelled_at: view.cancelledAt?.toISOString() ?? null,
  }
}

function lineResource(line: OrderView['lines'][number]): z.input<typeof Line> {
  return {
    id: line.id,
    product_id: line.productId,
    product_slug: line.productSlug,
    variant_id: line.variantId,
    title: line.title,
    variant_title: line.variantTitle,
    sku: line.sku,
    quantity: line.quantity,
    unit_price_minor: line.unitPriceMinor,
    subtotal_minor: line.lineTotalMinor,
    discount_minor: line.discountMinor,
    tax_minor: line.taxMinor,
  }
}

export function addressResource({ postalCode, ...same }: OrderView['address']): z.input<typeof Address> {
  return { ...same, postal_code: postalCode }
}
