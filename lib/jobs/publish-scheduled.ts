import { bringInScheduled } from '#lib/catalog/bring-in-scheduled.ts'
import { refreshMovingCollections } from '#lib/catalog/refresh-moving-collections.ts'
import { log } from '#lib/log.ts'
import { announcePagesChanged } from '#lib/tenancy/announce-registry-change.ts'
import { inOpenStores } from './in-open-stores.ts'

/** What time and sales change in every open store's catalogue: scheduled products come in, rules about stock and prices hold again. */
export function publishScheduled(): Promise<void> {
  return inOpenStores('scheduled products could not be looked for; it is tried again in a minute', async (ctx) => {
    const published = await bringInScheduled(ctx, () => announcePagesChanged(ctx.tenant.id))
    if (await refreshMovingCollections(ctx)) await announcePagesChanged(ctx.tenant.id)
    if (published > 0) log.info({ published }, 'scheduled products came into the shop')
  })
}
