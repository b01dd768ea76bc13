import type { PageView } from '#lib/content/settings-view.ts'
import { log } from '#lib/log.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { enqueue } from './enqueue.ts'

/** What is to come is not in any cache; when its time is there, pages that say "nothing here" have to go. */
export async function appearOnTime(ctx: StoreContext, { publishedAt }: Pick<PageView, 'publishedAt'>): Promise<void> {
  if (!publishedAt || new Date(publishedAt) <= ctx.now()) return
  try {
    await enqueue('expire-pages', { tenantId: ctx.tenant.id }, { startAfter: new Date(publishedAt) })
  } catch (error) {
    // The cache lets go of every page within the hour by itself.
    log.error({ err: error }, 'a page may appear up to an hour late')
  }
}
