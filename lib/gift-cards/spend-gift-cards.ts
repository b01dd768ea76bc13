import type { TenantTx } from '#lib/db/tenant-db.ts'
import { inLockOrder } from '#lib/kernel/in-lock-order.ts'
import type { Minor } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'

/** What one card pays, as `PricedCart.giftCards` has it. */
export type CardSpending = { id: string; lastFour: string; amountMinor: Minor }

/**
 * Takes what is paid off each card, by ONE conditional update: of two who spend the same money at once, one gets it.
 * Cards are locked in the order of their ids, after stock and discounts.
 * @returns `gift-card-spent` when one does not hold it any more; the caller must then undo the transaction
 */
export async function spendGiftCards(
  tx: TenantTx,
  spendings: readonly CardSpending[],
  now: Date,
): Promise<Result<null>> {
  for (const { id, lastFour, amountMinor } of inLockOrder(spendings, ({ id }) => id)) {
    const count = await tx.$executeRaw`
      UPDATE "gift_card" SET "balance_minor" = "balance_minor" - ${amountMinor}::int
      WHERE "id" = ${id} AND "balance_minor" >= ${amountMinor}::int AND "disabled_at" IS NULL
        AND ("expires_at" IS NULL OR "expires_at" > ${now})`
    if (count === 0) {
      const told = `The gift card ending in ${lastFour} does not hold that any more.`
      return fail('gift-card-spent', `${told} Look through your order and pay again.`)
    }
  }
  return ok(null)
}

/**
 * Puts back what was taken off, also on a card that was disabled since: the money stays its holder's. To be called once,
 * by whoever moves the payment or writes the refund.
 */
export async function giveBackGiftCards(
  tx: TenantTx,
  spendings: readonly Pick<CardSpending, 'id' | 'amountMinor'>[],
): Promise<void> {
  for (const { id, amountMinor } of inLockOrder(spendings, ({ id }) => id)) {
    await tx.$executeRaw`
      UPDATE "gift_card" SET "balance_minor" = "balance_minor" + ${amountMinor}::int WHERE "id" = ${id}`
  }
}
