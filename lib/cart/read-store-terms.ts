import type { TenantTx } from '#lib/db/tenant-db.ts'
import { ShippingSettings } from '#lib/shipping/schema.ts'
import { TaxSettings } from '#lib/taxes/schema.ts'

/** What of a store's settings a price hangs on. */
export type StoreTerms = { currency: string; shipping: ShippingSettings; taxes: TaxSettings }

/** Currency, delivery and taxes by one query: a cart is read often. */
export async function readStoreTerms(db: TenantTx): Promise<StoreTerms> {
  const { currency, shipping, taxes } = await db.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { currency: true, shipping: true, taxes: true },
  })
  return { currency, shipping: ShippingSettings.parse(shipping), taxes: TaxSettings.parse(taxes) }
}
