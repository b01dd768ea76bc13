import { storeCurrency } from '#lib/content/store-currency.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import { currentSchema } from './current-schema.ts'

/** How many products and orders are shown. */
const SHOWN = 20

export type StoreData = {
  tenant_info: { name: string; schema: string; domain: string }
  products: { name: string; price: string }[]
  orders: { order_number: string; total: string }[]
  counts: { products: number; orders: number }
}

/**
 * The first products and orders of a store in order of creation, and how many there are.
 * @param domain the host with its port
 */
export function storeData(tenant: Tenant, domain: string): Promise<StoreData> {
  return tenantDb(tenant).$transaction(
    async (tx) => {
      const currency = await storeCurrency(tx)
      const products = await tx.product.findMany({
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: SHOWN,
        select: { title: true, priceMinor: true },
      })
      const orders = await tx.order.findMany({
        orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
        take: SHOWN,
        select: { number: true, totalMinor: true, currency: true },
      })
      return {
        tenant_info: { name: tenant.name, schema: await currentSchema(tx), domain },
        products: products.map(({ title, priceMinor }) => ({ name: title, price: toDecimal(priceMinor, currency) })),
        // An order keeps the currency it was paid in.
        orders: orders.map((order) => ({
          order_number: order.number,
          total: toDecimal(order.totalMinor, order.currency),
        })),
        counts: { products: await tx.product.count(), orders: await tx.order.count() },
      }
    },
    // Rows and counts of one moment.
    { isolationLevel: 'RepeatableRead' },
  )
}
