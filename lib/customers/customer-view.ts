import type { OrderRow } from '#lib/orders/order-view.ts'
import type { SavedAddress } from './schema.ts'

/** Somebody with an account, as lists show them. */
export type CustomerRow = {
  id: string
  name: string
  email: string
  since: Date
  orders: number
  /** Paid less what went back, in minor units of the store's currency. */
  spentMinor: number
}

export type CustomerView = Omit<CustomerRow, 'orders'> & {
  /** Whoever holds the mailbox has shown it. */
  isVerified: boolean
  /** False: no reminders; mail about their own orders still comes. */
  wantsReminders: boolean
  /** The default first. */
  addresses: SavedAddress[]
  orderCount: number
  /** The latest ones. */
  orders: OrderRow[]
}
