import type { Picture } from '#lib/content/picture.ts'
import type { OrderPaymentStatus, OrderStatus } from './order-lifecycle.ts'

export type OrderAddress = {
  name: string
  line1: string
  line2: string
  city: string
  region: string
  postalCode: string
  /** ISO 3166-1 alpha-2 */
  country: string
  phone: string
}

/** An order as lists show it. Amounts in minor units of the order's own `currency`, which never changes. */
export type OrderRow = {
  id: string
  /** What people call it, for example "TECH1001". */
  number: string
  email: string
  /** The name on the address. */
  customerName: string
  status: OrderStatus
  paymentStatus: OrderPaymentStatus
  currency: string
  totalMinor: number
  /** Units, not lines. */
  itemCount: number
  placedAt: Date
}

/** One line as it was called and priced when it was bought. */
export type OrderLineView = {
  id: string
  title: string
  sku: string
  quantity: number
  unitPriceMinor: number
  lineTotalMinor: number
  /** null when the product is gone. */
  productId: string | null
  productSlug: string | null
  picture: Picture | null
}

export type OrderView = OrderRow & {
  lines: OrderLineView[]
  address: OrderAddress
  subtotalMinor: number
  shippingMinor: number
  shippingMethod: string
  /** "Standard delivery" */
  shippingLabel: string
  /** "Card" or "Pay on delivery" */
  paymentLabel: string
  paidAt: Date | null
  fulfilledAt: Date | null
  cancelledAt: Date | null
  /** Cancelled, but the money has not gone back yet: cancelling once more tries the refund again. */
  refundDue: boolean
  /** What may be done next: shows or hides the buttons. */
  can: { markPaid: boolean; fulfil: boolean; cancel: boolean }
}
