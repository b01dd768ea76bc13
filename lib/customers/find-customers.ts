import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import { literally } from '#lib/db/containing.ts'
import { sql } from '#lib/db/raw-sql.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CustomerRow } from './customer-view.ts'
import { CUSTOMERS_PAGE_SIZE, type CustomerSort, MAX_CUSTOMER_QUERY } from './schema.ts'

type Found = { id: string; name: string; email: string; created_at: Date; orders: number; spent: bigint | null }

const ORDER = {
  latest: sql`c.created_at DESC, c.id DESC`,
  name: sql`lower(c.name), c.id`,
  orders: sql`orders DESC, c.id DESC`,
  spent: sql`spent DESC, c.id DESC`,
} satisfies Record<CustomerSort, unknown>

/**
 * Who has an account, with what they ordered and spent: what was paid less what went back, in the store's currency.
 * @param q part of a name or an e-mail address
 */
export async function findCustomers(
  { db }: StoreContext,
  { q = '', sort = 'latest', page }: { q?: string; sort?: CustomerSort; page?: number },
): Promise<Listing<CustomerRow>> {
  const text = q.replaceAll('\0', '').trim().slice(0, MAX_CUSTOMER_QUERY)
  const like = `%${literally(text)}%`
  const found = sql`(${text === ''} OR c.name ILIKE ${like} OR c.email ILIKE ${like})`
  const [counted] = await db.$queryRaw<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM customer c WHERE ${found}`
  const total = counted?.total ?? 0
  const { skip, take, ...position } = pageWindow(page, total, CUSTOMERS_PAGE_SIZE)
  const rows = await db.$queryRaw<Found[]>`
    SELECT c.id, c.name, c.email, c.created_at, count(o.id)::int AS orders,
           coalesce(sum(o.total_minor - o.refunded_minor) FILTER (
             WHERE o.payment_status <> 'unpaid' AND o.currency = (SELECT currency FROM store_settings)), 0) AS spent
      FROM customer c LEFT JOIN "order" o ON o.customer_id = c.id
     WHERE ${found}
     GROUP BY c.id ORDER BY ${ORDER[sort]} LIMIT ${take} OFFSET ${skip}`
  return { items: rows.map(customerRowOf), total, ...position }
}

function customerRowOf({ id, name, email, created_at: since, orders, spent }: Found): CustomerRow {
  return { id, name, email, since, orders, spentMinor: Number(spent ?? 0) }
}
