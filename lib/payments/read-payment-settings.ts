import type { TenantTx } from '#lib/db/tenant-db.ts'
import { PaymentSettings } from './schema.ts'

/** The ways to pay of a store; secrets in them stay sealed. */
export async function readPaymentSettings(db: TenantTx): Promise<PaymentSettings> {
  const { payments } = await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { payments: true } })
  return PaymentSettings.catch(PaymentSettings.parse({})).parse(payments)
}
