import type { TenantTx } from '#lib/db/tenant-db.ts'
import { TaxSettings } from './schema.ts'

/** The store's taxes. */
export async function taxSettings(db: TenantTx): Promise<TaxSettings> {
  const row = await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { taxes: true } })
  return TaxSettings.parse(row.taxes)
}
