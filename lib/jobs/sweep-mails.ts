import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { inStoreLog, log } from '#lib/log.ts'
import { hasDueMail } from '#lib/notifications/send-queued-mails.ts'
import { writeCartReminders } from '#lib/notifications/write-cart-reminders.ts'
import { writeStockNotices } from '#lib/stock-notices/write-stock-notices.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { enqueueSendMail } from './send-mails.ts'

/**
 * Once a minute in every open store: reminds of carts, tells who waits for stock, and finds mails that nobody sends,
 * because their announcement was lost or their next try has come.
 */
export async function sweepMails(): Promise<void> {
  const rows = await publicDb().tenant.findMany({ where: { status: 'active' }, orderBy: { createdAt: 'asc' } })
  for (const row of rows) await inStoreLog(row.slug, () => sweepStore(tenantFromRegistry(row)))
}

/** One store that cannot be read must not keep the others waiting. */
async function sweepStore(tenant: Tenant): Promise<void> {
  try {
    const ctx = storeContext(tenant, { kind: 'system' })
    await writeCartReminders(ctx)
    await writeStockNotices(ctx)
    if (await hasDueMail(ctx)) await enqueueSendMail(tenant.id)
  } catch (error) {
    log.error({ err: error }, 'mails could not be looked after; it is tried again in a minute')
  }
}
