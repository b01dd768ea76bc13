import type { Seller } from '#lib/content/schema.ts'
import { writtenDate } from '#lib/kernel/written-date.ts'
import { writtenAddress } from '#lib/shipping/written-address.ts'
import type { SumRow } from '../order-sums.ts'
import type { OrderView } from '../order-view.ts'

/** Everything that an invoice says. Amounts in minor units of `currency`. */
export type InvoiceView = {
  /** The order's number is the invoice's. */
  number: string
  date: string
  currency: string
  /** Name, address, contact and tax number, a line each; the first is the name. */
  seller: string[]
  /** Who bought, a line each. */
  customer: string[]
  lines: {
    id: string
    title: string
    detail: string
    quantity: number
    unitPriceMinor: number
    lineTotalMinor: number
  }[]
  sums: SumRow[]
  /** How it was or is to be paid, and how it stands. */
  payment: string
}

type Store = { name: string; seller: Seller; timeZone: string }

const PAYMENT: Record<OrderView['paymentStatus'], string> = {
  unpaid: 'not paid yet',
  paid: 'paid',
  'partly-refunded': 'paid, partly refunded',
  refunded: 'refunded',
}

/** An order as its invoice tells it. Pure. */
export function invoiceOf(order: OrderView, store: Store, sums: SumRow[]): InvoiceView {
  const { seller } = store
  return {
    number: order.number,
    date: writtenDate(order.placedAt, store.timeZone),
    currency: order.currency,
    seller: [
      ...writtenAddress({ ...seller, name: seller.legalName || store.name }),
      seller.email,
      seller.phone,
      seller.taxNumber && `Tax number ${seller.taxNumber}`,
    ].filter(Boolean),
    customer: [...writtenAddress(order.address), order.email].filter(Boolean),
    lines: order.lines.map(({ id, title, variantTitle, sku, quantity, unitPriceMinor, lineTotalMinor }) => ({
      id,
      title,
      detail: [variantTitle, sku].filter(Boolean).join(' · '),
      quantity,
      unitPriceMinor,
      lineTotalMinor,
    })),
    sums,
    payment:
      order.status === 'cancelled'
        ? `This order was cancelled; ${order.paymentLabel}, ${PAYMENT[order.paymentStatus]}`
        : `${order.paymentLabel}, ${PAYMENT[order.paymentStatus]}`,
  }
}
