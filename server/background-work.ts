import { sweepHandoverTokens } from '#lib/auth/handover-token.ts'
import { settlePendingPayments } from '#lib/checkout/settle-pending-payments.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { log } from '#lib/log.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'

const EVERY_MS = 60_000
/** A payment that is pending for longer than any request lives was left by a process that died, ms. */
const LEFT_BEHIND_AFTER_MS = 2 * 60_000

/**
 * What must happen although nobody asks: payments that a killed process left half-way are settled, unused tokens go.
 * @returns stops it, once the round that is running has ended
 */
export function startBackgroundWork(): () => Promise<void> {
  let running = Promise.resolve()
  let stopped = false
  const round = () => {
    running = running.then(() => (stopped ? undefined : sweep(() => stopped)))
  }
  round()
  const timer = setInterval(round, EVERY_MS)
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
  }
}

async function sweep(isStopped: () => boolean): Promise<void> {
  try {
    await sweepHandoverTokens()
    const rows = await publicDb().tenant.findMany({ where: { status: 'active' }, orderBy: { createdAt: 'asc' } })
    for (const row of rows) {
      if (isStopped()) return
      await settleStore(tenantFromRegistry(row))
    }
  } catch (error) {
    log.error({ err: error }, 'background work failed; it runs again in a minute')
  }
}

/** One store's broken payment provider must not keep the others waiting. */
async function settleStore(tenant: Tenant): Promise<void> {
  try {
    const settled = await settlePendingPayments(storeContext(tenant, { kind: 'system' }), LEFT_BEHIND_AFTER_MS)
    if (settled > 0) log.info({ tenant: tenant.slug, settled }, 'settled payments that were left pending')
  } catch (error) {
    log.error({ err: error, tenant: tenant.slug }, 'payments could not be settled; it is tried again in a minute')
  }
}
