import type { TenantTx } from '#lib/db/tenant-db.ts'
import { inLockOrder } from '#lib/kernel/in-lock-order.ts'
import { ofVariant, type StockLine } from './reserve-stock.ts'

/**
 * Gives reserved or sold stock back. Whoever calls it has won the one conditional update that allows it (payment failed,
 * order cancelled), in the same transaction: otherwise two clicks would give it back twice. Deleted variants and
 * those whose stock is not counted are skipped.
 */
export async function releaseStock(tx: TenantTx, lines: readonly StockLine[]): Promise<void> {
  for (const { variantId, quantity } of inLockOrder(lines, ofVariant)) {
    await tx.variant.updateMany({ where: { id: variantId, tracked: true }, data: { stock: { increment: quantity } } })
  }
}
