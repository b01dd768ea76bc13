import { readSeller } from '#lib/content/seller.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'

/** The name that a store's mails come from and where answers to them go. */
export async function readSender(db: TenantTx): Promise<{ name: string; replyTo: string }> {
  const { name, seller } = await db.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { name: true, seller: true },
  })
  return { name, replyTo: readSeller(seller).email }
}
