import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { ORDER_INCLUDE, orderViewOf } from './order-rows.ts'
import type { OrderView } from './order-view.ts'

/** The order for its confirmation page. The id is random and is the secret: whoever has the address may read it. */
export async function getReceipt(db: TenantTx, orderId: string): Promise<OrderView | null> {
  if (!isPlainText(orderId)) return null
  const row = await db.order.findUnique({ where: { id: orderId }, include: ORDER_INCLUDE })
  return row && orderViewOf(row, db.storeId)
}
