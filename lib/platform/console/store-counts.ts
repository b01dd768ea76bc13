import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'

/** How long the console waits for one store, ms. */
const PATIENCE_MS = 2_500

export type StoreCounts = { products: number; orders: number }

/**
 * Counts what one store holds, through that store's own client; suspended stores too.
 * @returns null when the store does not answer: a broken store must not take the list of all stores down with it
 */
export async function storeCounts(tenant: Tenant): Promise<StoreCounts | null> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null)
  })
  try {
    return await Promise.race([countIn(tenant), patience])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

async function countIn(tenant: Tenant): Promise<StoreCounts> {
  const db = tenantDb(tenant, { asOperator: true })
  const [products, orders] = await Promise.all([
    db.product.count({ where: { status: { not: 'archived' } } }),
    db.order.count(),
  ])
  return { products, orders }
}
