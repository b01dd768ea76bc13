import { settlePendingPayments } from '#lib/checkout/settle-pending-payments.ts'
import { log } from '#lib/log.ts'
import { announcePagesChanged } from '#lib/tenancy/announce-registry-change.ts'
import { inOpenStores } from './in-open-stores.ts'

/** A payment that is pending for longer than any request lives was left by a process that died, ms. */
const LEFT_BEHIND_AFTER_MS = 2 * 60_000

/** Brings payments to their end that a killed process left half-way, in every open store. */
export function settleStores(): Promise<void> {
  return inOpenStores('payments could not be settled; it is tried again in a minute', async (ctx) => {
    const settled = await settlePendingPayments(ctx, LEFT_BEHIND_AFTER_MS)
    if (settled === 0) return
    log.info({ settled }, 'settled payments that were left pending')
    // Stock went up or down behind the back of the cached pages.
    await announcePagesChanged(ctx.tenant.id)
  })
}
