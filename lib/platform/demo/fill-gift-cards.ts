import type { TenantTx } from '#lib/db/tenant-db.ts'
import { issueGiftCard } from '#lib/gift-cards/issue-gift-card.ts'
import type { Minor } from '#lib/kernel/money.ts'

const DAY_MS = 86_400_000
/** What orders spend of the last card: some of it is left, minor units. */
const TO_SPEND = 4_000

/**
 * A gift card of each state.
 * @returns one of them, with what an order may spend of it
 */
export async function fillGiftCards(
  tx: TenantTx,
  currency: string,
  now: Date,
): Promise<{ id: string; lastFour: string; balanceMinor: Minor }> {
  const day = (days: number) => new Date(now.getTime() + days * DAY_MS)
  await tx.giftCard.deleteMany()
  const issue = async (
    amountMinor: Minor,
    daysAgo: number,
    given: { email?: string; note?: string; expiresAt?: Date },
  ) => {
    const card = await issueGiftCard(tx, { amountMinor, currency, ...given })
    await tx.giftCard.update({ where: { id: card.id }, data: { createdAt: day(-daysAgo) } })
    return card
  }
  await issue(5_000, 2, { email: 'ada@example.com', note: 'For the photographs on the home page.' })
  const spent = await issue(2_500, 20, { email: 'joan@example.com', note: 'Sorry for the late parcel.' })
  await tx.giftCard.update({ where: { id: spent.id }, data: { balanceMinor: 0 } })
  await issue(1_000, 29, { email: 'tim@example.com', note: 'Opening week.', expiresAt: day(-9) })
  const disabled = await issue(10_000, 12, { note: 'Lost in the post; a new one was issued.' })
  await tx.giftCard.update({ where: { id: disabled.id }, data: { disabledAt: day(-6) } })
  const { id, lastFour } = await issue(10_000, 24, { email: 'mary@example.com', note: 'From her sister.' })
  return { id, lastFour, balanceMinor: TO_SPEND }
}
