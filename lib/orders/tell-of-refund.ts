import type { TenantTx } from '#lib/db/tenant-db.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { writeRefundMail } from './write-refund-mail.ts'

/** Tells whoever ordered, and the store's webhooks, that money has gone back. Call it once the order counts it. */
export async function tellOfRefund(tx: TenantTx, refundId: string): Promise<void> {
  if (await writeRefundMail(tx, refundId)) await recordEvent(tx, { type: 'order.refunded', subject: refundId })
}
