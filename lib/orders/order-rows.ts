import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import { paymentLabel } from '#lib/payments/payment-methods.ts'
import { lineTotal } from '#lib/pricing/totals.ts'
import { allowedSteps, isRefundDue, type OrderPaymentStatus, type OrderStatus } from './order-lifecycle.ts'
import type { OrderLineView, OrderRow, OrderView, RefundView } from './order-view.ts'
import { OrderAccount, StoredAddress } from './schema.ts'

/** What a list needs. */
export const ORDER_ROW_INCLUDE = { lines: { select: { quantity: true } } }

/** What the order's own page needs. */
export const ORDER_INCLUDE = {
  payment: {
    select: {
      provider: true,
      refunds: {
        orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
        select: { id: true, amountMinor: true, giftCardMinor: true, status: true, reason: true, createdAt: true },
      },
    },
  },
  lines: {
    orderBy: { id: 'asc' as const },
    include: {
      variant: {
        select: {
          product: {
            select: {
              id: true,
              slug: true,
              title: true,
              media: { orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }], take: 1 },
            },
          },
        },
      },
    },
  },
}

type Row = {
  id: string
  number: string
  email: string
  status: string
  paymentStatus: string
  currency: string
  subtotalMinor: number
  discountMinor: number
  shippingMinor: number
  taxMinor: number
  taxIncluded: boolean
  totalMinor: number
  giftCardMinor: number
  refundedMinor: number
  shippingMethod: string
  account: unknown
  address: unknown
  customerId: string | null
  note: string
  attention: string
  trackingCarrier: string
  trackingNumber: string
  trackingUrl: string
  placedAt: Date
  paidAt: Date | null
  fulfilledAt: Date | null
  cancelledAt: Date | null
}
type Product = { id: string; slug: string; title: string; media: MediaRow[] }
type Line = {
  id: string
  title: string
  variantTitle: string
  sku: string
  quantity: number
  unitPriceMinor: number
  discountMinor: number
  taxMinor: number
  restocked: number
  variantId: string | null
  variant: { product: Product } | null
}
type Payment = { provider: string; refunds: (Omit<RefundView, 'status'> & { status: string })[] }

/** A row as lists show it. */
export function orderRowOf(row: Row & { lines: { quantity: number }[] }): OrderRow {
  const { id, number, email, currency, totalMinor, attention, placedAt } = row
  return {
    id,
    number,
    email,
    customerName: addressOf(row).name,
    ...standingOf(row),
    currency,
    totalMinor,
    itemCount: row.lines.reduce((sum, line) => sum + line.quantity, 0),
    attention,
    placedAt,
  }
}

/** A row as an order's page, the dashboard and the invoice show it. */
export function orderViewOf(row: Row & { lines: Line[]; payment: Payment | null }, storeId: string): OrderView {
  const { customerId, note, shippingMethod, paidAt, fulfilledAt, cancelledAt } = row
  const { subtotalMinor, discountMinor, shippingMinor, taxMinor, taxIncluded, giftCardMinor, refundedMinor } = row
  const account = OrderAccount.parse(row.account)
  return {
    ...orderRowOf(row),
    lines: row.lines.map((line) => lineViewOf(line, storeId)),
    address: addressOf(row),
    customerId,
    subtotalMinor,
    discountMinor,
    shippingMinor,
    taxMinor,
    taxIncluded,
    giftCardMinor,
    refundedMinor,
    account,
    refunds: (row.payment?.refunds ?? []).map((refund) => ({
      ...refund,
      status: refund.status as RefundView['status'],
    })),
    note,
    tracking: { carrier: row.trackingCarrier, number: row.trackingNumber, url: safeUrl(row.trackingUrl) },
    shippingMethod,
    shippingLabel: account.shippingLabel,
    paymentLabel: paymentLabel(row.payment?.provider ?? ''),
    paidAt,
    fulfilledAt,
    cancelledAt,
    refundDue: isRefundDue(standingOf(row)),
    can: allowedSteps(standingOf(row)),
  }
}

function lineViewOf(line: Line, storeId: string): OrderLineView {
  const { id, title, variantTitle, sku, quantity, unitPriceMinor, discountMinor, taxMinor, restocked } = line
  const product = line.variant?.product
  const media = product?.media[0]
  return {
    id,
    title,
    variantTitle,
    sku,
    quantity,
    unitPriceMinor,
    lineTotalMinor: lineTotal(line),
    discountMinor,
    taxMinor,
    restocked,
    variantId: line.variantId,
    productId: product?.id ?? null,
    productSlug: product?.slug ?? null,
    picture: media ? pictureOf({ ...media, alt: media.alt || title }, storeId) : null,
  }
}

function standingOf(row: Row): { status: OrderStatus; paymentStatus: OrderPaymentStatus } {
  return { status: row.status as OrderStatus, paymentStatus: row.paymentStatus as OrderPaymentStatus }
}

/** Only what a browser may be led to, whatever once wrote it. */
function safeUrl(text: string): string {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : ''
}

/** Forgiving: an order must be readable whatever once wrote its address. */
function addressOf(row: Row) {
  return StoredAddress.catch(StoredAddress.parse({})).parse(row.address)
}
