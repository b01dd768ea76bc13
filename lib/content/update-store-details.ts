import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getStoreSettings } from './get-store-settings.ts'
import type { StoreDetailsInput } from './schema.ts'
import type { StoreSettingsView } from './settings-view.ts'

/** Saves who sells, how long returns are taken, and whether reviews are. */
export async function updateStoreDetails(
  ctx: StoreContext,
  { returnDays, reviewsOpen, ...seller }: StoreDetailsInput,
): Promise<Result<StoreSettingsView>> {
  await ctx.db.storeSettings.update({
    where: { id: 'store' },
    data: { seller, returnDays, reviewsOpen: reviewsOpen === 'on' },
  })
  return ok(await getStoreSettings(ctx.db))
}
