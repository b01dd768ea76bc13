import { MAX_MINOR, type Minor } from '#lib/kernel/money.ts'

export type PricedLine = { unitPriceMinor: Minor; quantity: number }
export type CartTotals = { subtotalMinor: Minor; shippingMinor: Minor; totalMinor: Minor }

export function lineTotal(line: PricedLine): Minor {
  return line.unitPriceMinor * line.quantity
}

/** Exact for any cart: 100 lines of 999 at the highest price stay far below 2^53. */
export function subtotal(lines: readonly PricedLine[]): Minor {
  return lines.reduce((sum, line) => sum + lineTotal(line), 0)
}

/**
 * What a cart costs with delivery.
 * @returns null beyond `MAX_MINOR`: no order can hold such an amount
 */
export function cartTotals(cart: { lines: readonly PricedLine[]; shippingMinor: Minor }): CartTotals | null {
  const subtotalMinor = subtotal(cart.lines)
  const totalMinor = subtotalMinor + cart.shippingMinor
  return totalMinor > MAX_MINOR ? null : { subtotalMinor, shippingMinor: cart.shippingMinor, totalMinor }
}
