import type { TenantTx } from '#lib/db/tenant-db.ts'

export type StockLine = {
  variantId: string
  quantity: number
  /** When given, the variant must still cost this, in minor units: no price changes between the look and the sale. */
  unitPriceMinor?: number
}

/** `left` may be enough after all: then the price moved, or somebody gave stock back in between. */
export type Shortage = { variantId: string; left: number }

/**
 * Takes stock for all lines, each by ONE conditional update: whoever reads first and writes later sells what is gone.
 * Variants are locked in the order of their ids, so that two checkouts of the same things cannot wait for each other.
 * @returns the first line that could not be had; the caller must then undo the transaction
 */
export async function reserveStock(tx: TenantTx, lines: readonly StockLine[]): Promise<Shortage | null> {
  for (const { variantId, quantity, unitPriceMinor } of inLockOrder(lines)) {
    const { count } = await tx.variant.updateMany({
      where: { id: variantId, stock: { gte: quantity }, priceMinor: unitPriceMinor },
      data: { stock: { decrement: quantity } },
    })
    if (count === 0) {
      const variant = await tx.variant.findUnique({ where: { id: variantId }, select: { stock: true } })
      return { variantId, left: variant?.stock ?? 0 }
    }
  }
  return null
}

/** By code unit, the same in every process whatever its locale. */
export function inLockOrder<Line extends { variantId: string }>(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => (a.variantId < b.variantId ? -1 : a.variantId > b.variantId ? 1 : 0))
}
