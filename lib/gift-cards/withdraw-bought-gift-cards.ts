import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { Minor } from '#lib/kernel/money.ts'

/**
 * Takes the gift cards that an order sold out of use, because its money goes back, in the caller's transaction: from then
 * on nobody can pay with what is left on them. Called again it does nothing.
 * @returns how many were taken out of use now, and how much of all that the order sold had been spent before
 */
export async function withdrawBoughtGiftCards(
  tx: TenantTx,
  orderId: string,
  now: Date,
): Promise<{ withdrawn: number; spentMinor: Minor }> {
  const { count: withdrawn } = await tx.giftCard.updateMany({
    where: { orderId, disabledAt: null },
    data: { disabledAt: now },
  })
  const cards = await tx.giftCard.findMany({ where: { orderId }, select: { initialMinor: true, balanceMinor: true } })
  return { withdrawn, spentMinor: cards.reduce((sum, card) => sum + card.initialMinor - card.balanceMinor, 0) }
}
