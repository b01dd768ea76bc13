import type { TenantTx } from '#lib/db/tenant-db.ts'

/** The currency that the store's prices are in, ISO 4217. */
export async function storeCurrency(db: TenantTx): Promise<string> {
  const { currency } = await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { currency: true } })
  return currency
}
