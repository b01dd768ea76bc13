import { z } from 'zod'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { SavedAddresses } from '#lib/customers/schema.ts'
import type { Customer as Row } from '#lib/db/generated/tenant/client.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { Address, addressResource } from '../orders/order-resource.ts'

export const Customer = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    email_verified: z.boolean().meta({ description: 'Whoever holds the mailbox has shown it.' }),
    accepts_reminders: z.boolean().meta({ description: 'Mail about their own orders comes anyway.' }),
    orders_count: z.int(),
    spent_minor: z.int().meta({ description: 'Paid less what went back, in `currency`.' }),
    currency: z.string(),
    addresses: z.array(Address).meta({ description: 'The one that is used first stands first.' }),
    date_joined: z.iso.datetime(),
  })
  .meta({ id: 'Customer' })

/** Columns that an answer needs; a password's hash is not even read. */
export const CUSTOMER_SELECT = {
  id: true,
  email: true,
  name: true,
  emailVerifiedAt: true,
  addresses: true,
  createdAt: true,
} as const
export type CustomerColumns = Pick<Row, keyof typeof CUSTOMER_SELECT>

/** Customers with what they ordered: four statements, however many they are. */
export async function customerResources(
  { db }: StoreContext,
  rows: readonly CustomerColumns[],
): Promise<Map<string, z.input<typeof Customer>>> {
  const currency = await storeCurrency(db)
  const mine = { customerId: { in: rows.map(({ id }) => id) } }
  const [orders, paid, unsubscribed] = await Promise.all([
    db.order.groupBy({ by: ['customerId'], where: mine, _count: { id: true } }),
    db.order.groupBy({
      by: ['customerId'],
      where: { ...mine, currency, paymentStatus: { not: 'unpaid' } },
      _sum: { totalMinor: true, refundedMinor: true },
    }),
    db.unsubscribed.findMany({ where: { email: { in: rows.map(({ email }) => email) } }, select: { email: true } }),
  ])
  const quiet = new Set(unsubscribed.map(({ email }) => email))
  return new Map(
    rows.map(({ id, email, name, emailVerifiedAt, addresses, createdAt }) => {
      const sums = paid.find(({ customerId }) => customerId === id)?._sum
      const customer: z.input<typeof Customer> = {
        id,
        email,
        name,
        email_verified: emailVerifiedAt !== null,
        accepts_reminders: !quiet.has(email),
        orders_count: orders.find(({ customerId }) => customerId === id)?._count.id ?? 0,
        spent_minor: (sums?.totalMinor ?? 0) - (sums?.refundedMinor ?? 0),
        currency,
        addresses: SavedAddresses.parse(addresses).map(({ id: _name, ...address }) => addressResource(address)),
        date_joined: createdAt.toISOString(),
      }
      return [id, customer]
    }),
  )
}
