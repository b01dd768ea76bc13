import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import { paymentLabel } from '#lib/payments/payment-methods.ts'
import { lineTotal } from '#lib/pricing/totals.ts'
import { allowedSteps, isRefundDue, type OrderPaymentStatus, type OrderStatus } from './order-lifecycle.ts'
import type { OrderLineView, OrderRow, OrderView } from './order-view.ts'
import { OrderAccount, StoredAddress } from './schema.ts'

/** What a list needs. */
export const ORDER_ROW_INCLUDE = { lines: { select: { quantity: true } } }

/** What the order's own page needs. */
export const ORDER_INCLUDE = {
  payment: { select: { provider: true } },
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
  shippingMinor: number
  totalMinor: number
  shippingMethod: string
  account: unknown
  address: unknown
  placedAt: Date
  paidAt: Date | null
  fulfilledAt: Date | null
  cancelledAt: Date | null
}
type Product = { id: string; slug: string; title: string; media: MediaRow[] }
type Line = {
  id: string
  title: string
  sku: string
  quantity: number
  unitPriceMinor: number
  variant: { product: Product } | null
}

export function orderRowOf(row: Row & { lines: { quantity: number }[] }): OrderRow {
  const { id, number, email, currency, totalMinor, placedAt } = row
  return {
    id,
    number,
    email,
    customerName: addressOf(row).name,
    ...standingOf(row),
    currency,
    totalMinor,
    itemCount: row.lines.reduce((sum, line) => sum + line.quantity, 0),
    placedAt,
  }
}

export function orderViewOf(
  row: Row & { lines: Line[]; payment: { provider: string } | null },
  storeId: string,
): OrderView {
  const { subtotalMinor, shippingMinor, shippingMethod, paidAt, fulfilledAt, cancelledAt } = row
  return {
    ...orderRowOf(row),
    lines: row.lines.map((line) => lineViewOf(line, storeId)),
    address: addressOf(row),
    subtotalMinor,
    shippingMinor,
    shippingMethod,
    shippingLabel: OrderAccount.parse(row.account).shippingLabel,
    paymentLabel: paymentLabel(row.payment?.provider ?? ''),
    paidAt,
    fulfilledAt,
    cancelledAt,
    refundDue: isRefundDue(standingOf(row)),
    can: allowedSteps(standingOf(row)),
  }
}

function lineViewOf(line: Line, storeId: string): OrderLineView {
  const { id, title, sku, quantity, unitPriceMinor } = line
  const product = line.variant?.product
  const media = product?.media[0]
  return {
    id,
    title,
    sku,
    quantity,
    unitPriceMinor,
    lineTotalMinor: lineTotal(line),
    productId: product?.id ?? null,
    productSlug: product?.slug ?? null,
    picture: media ? pictureOf({ ...media, alt: media.alt || title }, storeId) : null,
  }
}

function standingOf(row: Row): { status: OrderStatus; paymentStatus: OrderPaymentStatus } {
  return { status: row.status as OrderStatus, paymentStatus: row.paymentStatus as OrderPaymentStatus }
}

/** Forgiving: an order must be readable whatever once wrote its address. */
function addressOf(row: Row) {
  return StoredAddress.catch(StoredAddress.parse({})).parse(row.address)
}
