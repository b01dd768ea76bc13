import { settlePendingPayments } from '#lib/checkout/settle-pending-payments.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { inStoreLog, log } from '#lib/log.ts'
import { announcePagesChanged } from '#lib/tenancy/announce-registry-change.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'

/** A payment that is pending for longer than any request lives was left by a process that died, ms. */
const LEFT_BEHIND_AFTER_MS = 2 * 60_000

/** Brings payments to their end that a killed process left half-way, in every open store. */
export async function settleStores(): Promise<void> {
  const rows = await publicDb().tenant.findMany({ where: { status: 'active' }, orderBy: { createdAt: 'asc' } })
  for (const row of rows) await inStoreLog(row.slug, () => settleStore(tenantFromRegistry(row)))
}

/** One store's broken payment provider must not keep the others waiting. */
async function settleStore(tenant: Tenant): Promise<void> {
  try {
    const settled = await settlePendingPayments(storeContext(tenant, { kind: 'system' }), LEFT_BEHIND_AFTER_MS)
    if (settled === 0) return
    log.info({ settled }, 'settled payments that were left pending')
    // Stock went up or down behind the back of the cached pages.
    await announcePagesChanged(tenant.id)
  } catch (error) {
    log.error({ err: error }, 'payments could not be settled; it is tried again in a minute')
  }
}
