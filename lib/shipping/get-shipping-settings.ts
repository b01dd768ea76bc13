import type { TenantTx } from '#lib/db/tenant-db.ts'
import { ShippingSettings } from './schema.ts'

/** The store's zones and rates, in minor units of its currency. */
export async function getShippingSettings(db: TenantTx): Promise<ShippingSettings> {
  const row = await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { shipping: true } })
  return ShippingSettings.parse(row.shipping)
}
