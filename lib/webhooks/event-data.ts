import type { z } from 'zod'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { ReturnLines } from '#lib/returns/schema.ts'
import type { EventType } from './event-types.ts'
import type { EVENT_DATA } from './schema.ts'

type Data<Type extends EventType> = z.output<(typeof EVENT_DATA)[Type]>

/** Reads what an event is about, as it is in the transaction. The id is the order's, product's, refund's … */
export const READ_EVENT_DATA: { [Type in EventType]: (tx: TenantTx, id: string) => Promise<Data<Type>> } = {
  'order.created': orderData,
  'order.paid': orderData,
  'order.fulfilled': orderData,
  'order.cancelled': orderData,
  'order.refunded': refundData,
  'product.created': productData,
  'product.updated': productData,
  'product.archived': productData,
  'stock.low': stockData,
  'customer.created': customerData,
  'return.requested': returnData,
  'return.updated': returnData,
}

async function orderData(tx: TenantTx, id: string): Promise<Data<'order.created'>> {
  const { placedAt, ...order } = await tx.order.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      number: true,
      status: true,
      paymentStatus: true,
      currency: true,
      totalMinor: true,
      refundedMinor: true,
      customerId: true,
      placedAt: true,
    },
  })
  return { ...order, placedAt: placedAt.toISOString() }
}

async function refundData(tx: TenantTx, id: string): Promise<Data<'order.refunded'>> {
  const { amountMinor, giftCardMinor, payment } = await tx.refund.findUniqueOrThrow({
    where: { id },
    select: { amountMinor: true, giftCardMinor: true, payment: { select: { order: { select: { id: true } } } } },
  })
  if (!payment.order) throw new Error('A refund without an order is no event of one')
  return { ...(await orderData(tx, payment.order.id)), refund: { id, amountMinor: amountMinor + giftCardMinor } }
}

async function productData(tx: TenantTx, id: string): Promise<Data<'product.created'>> {
  const select = { id: true, slug: true, title: true, status: true, priceMinor: true } as const
  const product = await tx.product.findUniqueOrThrow({ where: { id }, select })
  const { currency } = await tx.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { currency: true } })
  return { ...product, currency }
}

async function stockData(tx: TenantTx, id: string): Promise<Data<'stock.low'>> {
  const { product, title, ...variant } = await tx.variant.findUniqueOrThrow({
    where: { id },
    select: { productId: true, title: true, sku: true, stock: true, product: { select: { title: true } } },
  })
  return { ...variant, variantId: id, title: product.title, variantTitle: title }
}

async function customerData(tx: TenantTx, id: string): Promise<Data<'customer.created'>> {
  const { createdAt } = await tx.customer.findUniqueOrThrow({ where: { id }, select: { createdAt: true } })
  return { id, createdAt: createdAt.toISOString() }
}

async function returnData(tx: TenantTx, id: string): Promise<Data<'return.requested'>> {
  const { orderId, status, lines, order } = await tx.returnRequest.findUniqueOrThrow({
    where: { id },
    select: { orderId: true, status: true, lines: true, order: { select: { number: true } } },
  })
  const counted = ReturnLines.parse(lines).map(({ orderLineId, quantity }) => ({ orderLineId, quantity }))
  return { id, orderId, orderNumber: order.number, status, lines: counted }
}
