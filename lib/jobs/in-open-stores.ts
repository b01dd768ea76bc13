import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { inStoreLog, log } from '#lib/log.ts'
import { isWhole } from '#lib/tenancy/is-whole.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'

/**
 * Does something in every open store, one after the other. One where it fails must not keep the others waiting; one that
 * waits for its migration is left out, as the page of the fleet says.
 * @param complaint what the log says of a failure
 */
export async function inOpenStores(complaint: string, work: (ctx: StoreContext) => Promise<unknown>): Promise<void> {
  const rows = await publicDb().tenant.findMany({ where: { status: 'active' }, orderBy: { createdAt: 'asc' } })
  for (const row of rows) {
    await inStoreLog(row.slug, async () => {
      const tenant = tenantFromRegistry(row)
      try {
        await work(storeContext(tenant, { kind: 'system' }))
      } catch (error) {
        if (await isWhole(tenant).catch(() => true)) log.error({ err: error }, complaint)
        else log.info('left out: the store waits for its migration')
      }
    })
  }
}
