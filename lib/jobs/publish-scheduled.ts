import { bringInScheduled } from '#lib/catalog/bring-in-scheduled.ts'
import { refreshMovingCollections } from '#lib/catalog/refresh-moving-collections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { inStoreLog, log } from '#lib/log.ts'
import { announcePagesChanged } from '#lib/tenancy/announce-registry-change.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'

/** What time and sales change in every open store's catalogue: scheduled products come in, rules about stock and prices hold again. */
export async function publishScheduled(): Promise<void> {
  const rows = await publicDb().tenant.findMany({ where: { status: 'active' }, orderBy: { createdAt: 'asc' } })
  for (const row of rows) await inStoreLog(row.slug, () => publishInStore(tenantFromRegistry(row)))
}

/** One store that cannot be read must not keep the others waiting. */
async function publishInStore(tenant: Tenant): Promise<void> {
  try {
    const ctx = storeContext(tenant, { kind: 'system' })
    const published = await bringInScheduled(ctx, () => announcePagesChanged(tenant.id))
    if (await refreshMovingCollections(ctx)) await announcePagesChanged(tenant.id)
    if (published > 0) log.info({ published }, 'scheduled products came into the shop')
  } catch (error) {
    log.error({ err: error }, 'scheduled products could not be looked for; it is tried again in a minute')
  }
}
