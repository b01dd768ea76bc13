import { cache } from 'react'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { cachedForStore } from './cached-for-store.ts'

/** Name, look and delivery prices of a store, from the cache. */
export const storefrontSettings = cache(
  (tenant: Tenant): Promise<StoreSettingsView> => cachedForStore(tenant, ['settings'], [], getStoreSettings),
)
