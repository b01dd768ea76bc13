import type { TenantTx } from '#lib/db/tenant-db.ts'
import { inLockOrder } from '#lib/kernel/in-lock-order.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { LOW_STOCK } from './low-stock.ts'
import { stockLeft } from './stock-left.ts'

export type StockLine = {
  variantId: string
  quantity: number
  /** When given, the variant must still cost this, in minor units: no price changes between the look and the sale. */
  unitPriceMinor?: number
}

/** What stock is locked by. */
export const ofVariant = ({ variantId }: { variantId: string }) => variantId

/** `left` may be enough after all: then the price moved, or somebody gave stock back in between. */
export type Shortage = { variantId: string; left: number }

/**
 * Takes stock for all lines, each by ONE conditional update: whoever reads first and writes later sells what is gone.
 * Where stock is not counted it stays as it is and there is always enough.
 * Variants are locked in the order of their ids, so that two checkouts of the same things cannot wait for each other.
 * @returns the first line that could not be had; the caller must then undo the transaction
 */
export async function reserveStock(tx: TenantTx, lines: readonly StockLine[]): Promise<Shortage | null> {
  const runsLow: string[] = []
  for (const { variantId, quantity, unitPriceMinor } of inLockOrder(lines, ofVariant)) {
    const price = unitPriceMinor ?? null
    const [taken] = await tx.$queryRaw<{ stock: number; tracked: boolean }[]>`
      UPDATE "variant" SET "stock" = CASE WHEN "tracked" THEN "stock" - ${quantity}::int ELSE "stock" END
      WHERE "id" = ${variantId} AND (NOT "tracked" OR "stock" >= ${quantity}::int)
        AND (${price}::int IS NULL OR "price_minor" = ${price}::int)
      RETURNING "stock", "tracked"`
    if (!taken) {
      const select = { tracked: true, stock: true }
      const variant = await tx.variant.findUnique({ where: { id: variantId }, select })
      return { variantId, left: variant ? stockLeft(variant) : 0 }
    }
    if (taken.tracked && taken.stock <= LOW_STOCK && taken.stock + quantity > LOW_STOCK) runsLow.push(variantId)
  }
  // After all locks are taken, and only for those that crossed the mark now.
  if (runsLow.length > 0) await recordEvent(tx, ...runsLow.map((subject) => ({ type: 'stock.low', subject }) as const))
  return null
}
