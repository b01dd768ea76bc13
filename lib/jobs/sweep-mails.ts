import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { inStoreLog, log } from '#lib/log.ts'
import { hasDueMail } from '#lib/notifications/send-queued-mails.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { enqueueSendMail } from './send-mails.ts'

/** Finds mails in every open store that nobody sends: whose announcement was lost, or whose next try has come. */
export async function sweepMails(): Promise<void> {
  const rows = await publicDb().tenant.findMany({ where: { status: 'active' }, orderBy: { createdAt: 'asc' } })
  for (const row of rows) await inStoreLog(row.slug, () => sweepStore(tenantFromRegistry(row)))
}

/** One store that cannot be read must not keep the others waiting. */
async function sweepStore(tenant: Tenant): Promise<void> {
  try {
    const ctx = storeContext(tenant, { kind: 'system' })
    if (await hasDueMail(ctx)) await enqueueSendMail(tenant.id)
  } catch (error) {
    log.error({ err: error }, 'mails could not be looked after; it is tried again in a minute')
  }
}
