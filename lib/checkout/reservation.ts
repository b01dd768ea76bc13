import type { TenantTx } from '#lib/db/tenant-db.ts'
import { releaseDiscounts, reserveDiscounts } from '#lib/discounts/reserve-discounts.ts'
import { giveBackGiftCards, spendGiftCards } from '#lib/gift-cards/spend-gift-cards.ts'
import { releaseStock } from '#lib/inventory/release-stock.ts'
import { reserveStock } from '#lib/inventory/reserve-stock.ts'
import type { CheckoutSnapshot } from './checkout-snapshot.ts'

/** What a payment holds while it is pending. */
type Held = Pick<CheckoutSnapshot, 'email' | 'lines' | 'discounts' | 'giftCards'>

/** Gives back what a payment held, once: the caller has won the step that ends it, in the same transaction. */
export async function giveBack(tx: TenantTx, paymentId: string, held: Held): Promise<void> {
  await releaseStock(tx, held.lines)
  await releaseDiscounts(tx, held.discounts, paymentId, held.email)
  await giveBackGiftCards(tx, held.giftCards)
}

/**
 * Takes everything again that a payment held before it was given up, at whatever it costs now: its price was paid.
 * @returns false when something is gone; the caller must then undo the transaction
 */
export async function takeAgain(tx: TenantTx, paymentId: string, held: Held, now: Date): Promise<boolean> {
  const lines = held.lines.map(({ variantId, quantity }) => ({ variantId, quantity }))
  if (await reserveStock(tx, lines)) return false
  if (!(await reserveDiscounts(tx, held.discounts, paymentId, held.email)).ok) return false
  return (await spendGiftCards(tx, held.giftCards, now)).ok
}
