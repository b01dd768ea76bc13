import type { Minor } from '#lib/kernel/money.ts'

export type PricedLine = { unitPriceMinor: Minor; quantity: number }

/** What a line costs before discounts. */
export function lineTotal(line: PricedLine): Minor {
  return line.unitPriceMinor * line.quantity
}

/** Exact for any cart: 100 lines of 999 at the highest price stay far below 2^53. */
export function subtotal(lines: readonly PricedLine[]): Minor {
  return lines.reduce((sum, line) => sum + lineTotal(line), 0)
}
