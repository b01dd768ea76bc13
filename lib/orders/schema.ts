import { z } from 'zod'
import { lenientList } from '#lib/kernel/lenient-list.ts'
import { MAX_MINOR } from '#lib/kernel/money.ts'
import { isPlainText, optionalLine, requiredLine, wholeNumber } from '#lib/kernel/text.ts'
import { RateBasisPoints } from '#lib/taxes/schema.ts'

export const ORDERS_PAGE_SIZE = 25
/** Longest text that orders are searched for. */
export const MAX_ORDER_QUERY = 100
/** Orders on a page of an account's history. */
export const CUSTOMER_ORDERS_PAGE_SIZE = 20

/** What the dashboard's list can be narrowed to; `unpaid` leaves cancelled orders out, `attention` are those marked for the merchant. */
export const ORDER_FILTERS = ['open', 'unpaid', 'attention', 'fulfilled', 'cancelled', 'refunded'] as const
export type OrderFilter = (typeof ORDER_FILTERS)[number]

/** The form of the buttons on an order. */
export const OrderIdInput = z.object({ id: z.string().min(1).max(60).refine(isPlainText) })
export type OrderIdInput = z.infer<typeof OrderIdInput>

/** What a shopper's form carries to be let to an order. */
export const OrderDoorInput = z.object({
  id: z.string().min(1).max(60).refine(isPlainText),
  key: z.string().max(100).default(''),
})

/** How a parcel can be followed; all of it may be left out. */
export const FulfilInput = OrderIdInput.extend({
  carrier: optionalLine(60),
  trackingNumber: optionalLine(80),
  trackingUrl: optionalLine(500).refine((text) => text === '' || isWebAddress(text), {
    error: 'Enter an address that begins with https://.',
  }),
})
export type FulfilInput = z.infer<typeof FulfilInput>

/** The same for a parcel that is on its way. */
export const ChangeTrackingInput = FulfilInput.extend({
  /** A checkbox: whoever ordered gets the mail again. */
  tell: z.literal('on').optional(),
})
export type ChangeTrackingInput = z.infer<typeof ChangeTrackingInput>

const RESTOCK = /^restock\.(.{1,60})$/

/** The form of a refund: `restock.<line>` is how many units of a line go back into stock. */
export const RefundOrderInput = z
  .looseObject({
    id: z.string().min(1).max(60).refine(isPlainText),
    /** As typed, in the order's currency. */
    amount: requiredLine(20, 'Enter how much goes back.'),
    reason: optionalLine(200),
    /** What had gone back when the form was opened. */
    refundedMinor: wholeNumber(0, MAX_MINOR, 'Reload the page and try again.'),
  })
  .transform(({ id, amount, reason, refundedMinor, ...form }) => ({
    id,
    amount,
    reason,
    refundedMinor,
    restock: Object.entries(form).flatMap(([name, value]) => {
      const orderLineId = RESTOCK.exec(name)?.[1]
      const quantity = Number(value)
      return orderLineId && Number.isSafeInteger(quantity) && quantity > 0 ? [{ orderLineId, quantity }] : []
    }),
  }))
export type RefundOrderInput = z.output<typeof RefundOrderInput>

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** An address as an order stores it. */
export const StoredAddress = z.object({
  name: z.string().default(''),
  line1: z.string().default(''),
  line2: z.string().default(''),
  city: z.string().default(''),
  region: z.string().default(''),
  postalCode: z.string().default(''),
  country: z.string().default(''),
  phone: z.string().default(''),
})

const Amount = z.int().min(0)

/** What made an order's totals, as it was then: `account` of the order. Forgiving: an order must always be readable. */
export const OrderAccount = z
  .object({
    discounts: lenientList(
      z.object({ id: z.string(), title: z.string(), code: z.string().nullable(), amountMinor: Amount }),
    ).default([]),
    taxLines: lenientList(
      z.object({ name: z.string(), rateBasisPoints: RateBasisPoints, amountMinor: Amount }),
    ).default([]),
    giftCards: lenientList(z.object({ id: z.string(), lastFour: z.string(), amountMinor: Amount })).default([]),
    shippingLabel: z.string().default('Delivery').catch('Delivery'),
  })
  .catch({ discounts: [], taxLines: [], giftCards: [], shippingLabel: 'Delivery' })
export type OrderAccount = z.infer<typeof OrderAccount>
