import type { Picture } from '#lib/content/picture.ts'
import type { OrderPaymentStatus, OrderStatus } from './order-lifecycle.ts'
import type { OrderAccount } from './schema.ts'

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
  /** Something that the merchant must look at, such as "paid-but-sold-out"; '' for nothing. */
  attention: string
  placedAt: Date
}

/** One line as it was called and priced when it was bought. */
export type OrderLineView = {
  id: string
  title: string
  /** "Blue / M", or ''. */
  variantTitle: string
  sku: string
  quantity: number
  unitPriceMinor: number
  /** Before discounts. */
  lineTotalMinor: number
  /** Of the whole line. */
  discountMinor: number
  taxMinor: number
  /** Units that are back in stock. */
  restocked: number
  /** null when it is gone. */
  variantId: string | null
  /** null when the product is gone. */
  productId: string | null
  productSlug: string | null
  picture: Picture | null
}

/** Money that went back, or is on its way. */
export type RefundView = {
  id: string
  amountMinor: number
  giftCardMinor: number
  status: 'pending' | 'succeeded' | 'failed'
  reason: string
  createdAt: Date
}

export type OrderView = OrderRow & {
  /** null: bought as a guest. */
  customerId: string | null
  lines: OrderLineView[]
  address: OrderAddress
  /** Lines before discounts. */
  subtotalMinor: number
  discountMinor: number
  taxMinor: number
  taxIncluded: boolean
  /** The part of the total that gift cards paid. */
  giftCardMinor: number
  /** What has gone back, or is on its way. */
  refundedMinor: number
  /** What made the totals, as it was then. */
  account: OrderAccount
  refunds: RefundView[]
  /** What the shopper wrote. */
  note: string
  tracking: { carrier: string; number: string; url: string }
  /** Before its discount. */
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
