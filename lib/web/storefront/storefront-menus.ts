import { cache } from 'react'
import { getShopMenus } from '#lib/content/menus/get-shop-menus.ts'
import type { ShopMenus } from '#lib/content/menus/menu-view.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { menusTag, pagesTag } from '../cache-tags.ts'
import { cachedForStore } from './cached-for-store.ts'

/** The menus of a store, from the cache. They stand on every page. */
export const storefrontMenus = cache(
  (tenant: Tenant): Promise<ShopMenus> =>
    cachedForStore(tenant, ['menus'], [menusTag(tenant), pagesTag(tenant)], (db) => getShopMenus(db)),
)
