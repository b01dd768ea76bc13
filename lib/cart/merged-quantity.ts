import { MAX_QUANTITY } from './max-quantity.ts'

/** How many stay when a guest's line meets the account's: both together, as far as there are any, never fewer than one had. */
export function mergedQuantity(own: number, guest: number, stock: number): number {
  return Math.min(MAX_QUANTITY, Math.max(own, guest, Math.min(own + guest, stock)))
}
