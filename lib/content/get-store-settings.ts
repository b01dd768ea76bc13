import type { TenantTx } from '#lib/db/tenant-db.ts'
import { type Picture, pictureOf } from './picture.ts'
import type { DisplayFont } from './schema.ts'
import type { StoreSettingsView } from './settings-view.ts'

/** What the merchant decided about the store, with its pictures. */
export async function getStoreSettings(db: TenantTx): Promise<StoreSettingsView> {
  const row = await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' } })
  const ids = [row.logoMediaId, row.heroMediaId, row.storyMediaId].filter((id) => id !== null)
  const media = ids.length === 0 ? [] : await db.media.findMany({ where: { id: { in: ids } } })
  const picture = (id: string | null): Picture | null => {
    const found = media.find((item) => item.id === id)
    return found ? pictureOf(found, db.storeId) : null
  }
  const { id: _, lastOrderNumber: __, updatedAt: ___, ...settings } = row
  return {
    ...settings,
    displayFont: row.displayFont as DisplayFont,
    logo: picture(row.logoMediaId),
    hero: picture(row.heroMediaId),
    storyPicture: picture(row.storyMediaId),
  }
}
