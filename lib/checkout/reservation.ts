import { shortageMessage } from '#lib/cart/read-cart.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { releaseDiscounts, reserveDiscounts } from '#lib/discounts/reserve-discounts.ts'
import { giveBackGiftCards, spendGiftCards } from '#lib/gift-cards/spend-gift-cards.ts'
import { releaseStock } from '#lib/inventory/release-stock.ts'
import { reserveStock } from '#lib/inventory/reserve-stock.ts'
import { fail, type Result } from '#lib/kernel/result.ts'
import type { CheckoutSnapshot } from './checkout-snapshot.ts'

/** What a payment holds while it is pending. */
type Held = Pick<CheckoutSnapshot, 'email' | 'lines' | 'priced'>

/** A price moved between the look and the reservation. */
export const MOVED = 'price-moved'

/**
 * Takes everything that a payment holds, in the transaction that writes it: the things at the prices that were seen, one
 * use of each discount, the money on gift cards. Always in this order, so that no two checkouts wait for each other.
 * @returns `sold-out`, `price-moved`, `discount-gone` or `gift-card-spent`; the caller must then undo the transaction
 */
export async function reserve(tx: TenantTx, paymentId: string, held: Held, now: Date): Promise<Result<null>> {
  const shortage = await reserveStock(tx, held.lines)
  if (shortage) {
    const line = held.lines.find(({ variantId }) => variantId === shortage.variantId)
    if (!line || shortage.left >= line.quantity) return fail(MOVED, 'Prices are changing right now. Try again.')
    return fail('sold-out', shortageMessage(line.title, shortage.left))
  }
  const counted = await reserveDiscounts(tx, discountsOf(held), paymentId, held.email)
  return counted.ok ? spendGiftCards(tx, held.priced.giftCards, now) : counted
}

/** Gives back what a payment held, once: the caller has won the step that ends it, in the same transaction. */
export async function giveBack(tx: TenantTx, paymentId: string, held: Held): Promise<void> {
  await releaseStock(tx, held.lines)
  await releaseDiscounts(tx, discountsOf(held), paymentId, held.email)
  await giveBackGiftCards(tx, held.priced.giftCards)
}

/**
 * Takes everything again that a payment held before it was given up, at whatever it costs now: its price was paid.
 * @returns false when something is gone; the caller must then undo the transaction
 */
export async function takeAgain(tx: TenantTx, paymentId: string, held: Held, now: Date): Promise<boolean> {
  const lines = held.lines.map(({ variantId, quantity }) => ({ variantId, quantity }))
  if (await reserveStock(tx, lines)) return false
  if (!(await reserveDiscounts(tx, discountsOf(held), paymentId, held.email)).ok) return false
  return (await spendGiftCards(tx, held.priced.giftCards, now)).ok
}

/** Those that made something cheaper: no other is used up. */
function discountsOf({ priced }: Held) {
  return priced.discounts.filter(({ amountMinor }) => amountMinor > 0)
}
