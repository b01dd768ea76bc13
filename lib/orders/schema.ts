import { z } from 'zod'
import { lenientList } from '#lib/kernel/lenient-list.ts'
import { isPlainText } from '#lib/kernel/text.ts'

export const ORDERS_PAGE_SIZE = 25
/** Longest text that orders are searched for. */
export const MAX_ORDER_QUERY = 100
/** Most orders in an account's history. */
export const MAX_CUSTOMER_ORDERS = 100

/** What the dashboard's list can be narrowed to; `unpaid` leaves cancelled orders out. */
export const ORDER_FILTERS = ['open', 'unpaid', 'fulfilled', 'cancelled'] as const
export type OrderFilter = (typeof ORDER_FILTERS)[number]

/** The form of the buttons on an order. */
export const OrderIdInput = z.object({ id: z.string().min(1).max(60).refine(isPlainText) })
export type OrderIdInput = z.infer<typeof OrderIdInput>

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
    taxLines: lenientList(z.object({ name: z.string(), rateBasisPoints: z.int(), amountMinor: Amount })).default([]),
    giftCards: lenientList(z.object({ id: z.string(), lastFour: z.string(), amountMinor: Amount })).default([]),
    shippingLabel: z.string().default('Delivery').catch('Delivery'),
  })
  .catch({ discounts: [], taxLines: [], giftCards: [], shippingLabel: 'Delivery' })
export type OrderAccount = z.infer<typeof OrderAccount>
