import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { inStoreLog, log } from '#lib/log.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'

/**
 * Does something in every open store, one after the other. One where it fails must not keep the others waiting.
 * @param complaint what the log says then
 */
export async function inOpenStores(complaint: string, work: (ctx: StoreContext) => Promise<unknown>): Promise<void> {
  const rows = await publicDb().tenant.findMany({ where: { status: 'active' }, orderBy: { createdAt: 'asc' } })
  for (const row of rows) {
    await inStoreLog(row.slug, async () => {
      try {
        await work(storeContext(tenantFromRegistry(row), { kind: 'system' }))
      } catch (error) {
        log.error({ err: error }, complaint)
      }
    })
  }
}
