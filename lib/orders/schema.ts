import { z } from 'zod'
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
