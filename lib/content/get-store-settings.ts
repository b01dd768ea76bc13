import type { TenantTx } from '#lib/db/tenant-db.ts'
import { ShippingSettings } from '#lib/shipping/schema.ts'
import { freeShippingFrom } from '#lib/shipping/shipping-rates.ts'
import { type Picture, pictureOf } from './picture.ts'
import type { DisplayFont } from './schema.ts'
import { readSeller } from './seller.ts'
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
  const shipping = ShippingSettings.parse(row.shipping)
  // Named one by one: a row also holds keys to somebody's money, and this goes to browsers.
  return {
    name: row.name,
    tagline: row.tagline,
    story: row.story,
    accent: row.accent,
    displayFont: row.displayFont as DisplayFont,
    radius: row.radius,
    currency: row.currency,
    timeZone: row.timeZone,
    shipping,
    freeShippingFromMinor: freeShippingFrom(shipping),
    orderPrefix: row.orderPrefix,
    seller: readSeller(row.seller),
    returnDays: row.returnDays,
    reviewsOpen: row.reviewsOpen,
    logoMediaId: row.logoMediaId,
    heroMediaId: row.heroMediaId,
    storyMediaId: row.storyMediaId,
    logo: picture(row.logoMediaId),
    hero: picture(row.heroMediaId),
    storyPicture: picture(row.storyMediaId),
  }
}
