import type { TenantTx } from '#lib/db/tenant-db.ts'
import { giveBackGiftCards } from '#lib/gift-cards/spend-gift-cards.ts'
import type { Minor } from '#lib/kernel/money.ts'
import { OrderAccount } from './schema.ts'

type CardPart = { id: string; amountMinor: Minor }

/**
 * Puts money back on the gift cards that paid an order, in the caller's transaction, which has made sure under the
 * payment's lock that so much is left.
 * @param before what has gone back to them already
 */
export async function refundToCards(
  tx: TenantTx,
  order: { account: unknown },
  { amountMinor, before }: { amountMinor: Minor; before: Minor },
): Promise<void> {
  const { giftCards } = OrderAccount.parse(order.account)
  await giveBackGiftCards(tx, cardParts(giftCards, before, amountMinor))
}

/** Which card gets how much: they are filled one after the other, from where the last refund ended. Pure. */
export function cardParts(cards: readonly CardPart[], before: Minor, amountMinor: Minor): CardPart[] {
  let skip = before
  let left = amountMinor
  const parts: CardPart[] = []
  for (const { id, amountMinor: paid } of cards) {
    const skipped = Math.min(skip, paid)
    const part = Math.min(left, paid - skipped)
    skip -= skipped
    left -= part
    if (part > 0) parts.push({ id, amountMinor: part })
  }
  return parts
}
