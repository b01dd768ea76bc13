import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { inStoreLog, log } from '#lib/log.ts'
import { removeOldMails } from '#lib/notifications/remove-old-mails.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'

/** Removes old mails in every open store. */
export async function tidyMails(): Promise<void> {
  const rows = await publicDb().tenant.findMany({ where: { status: 'active' }, orderBy: { createdAt: 'asc' } })
  for (const row of rows) {
    await inStoreLog(row.slug, async () => {
      try {
        await removeOldMails(storeContext(tenantFromRegistry(row), { kind: 'system' }))
      } catch (error) {
        log.error({ err: error }, 'old mails could not be removed; it is tried again tomorrow')
      }
    })
  }
}
