import type { TenantTx } from '#lib/db/tenant-db.ts'
import { withdrawBoughtGiftCards } from '#lib/gift-cards/withdraw-bought-gift-cards.ts'
import { formatMoney, type Minor } from '#lib/kernel/money.ts'

type Sold = { id: string; totalMinor: Minor; currency: string }

/**
 * Brings the gift cards that an order sold in line with its refunds, in the caller's transaction: once all of its money
 * has gone back they are out of use. Where some of theirs was spent before, or where more has gone back than everything
 * else in the order cost, the merchant is told.
 * @param backMinor what has gone back so far
 */
export async function followGiftCards(tx: TenantTx, order: Sold, backMinor: Minor, now: Date): Promise<void> {
  const { id, totalMinor, currency } = order
  const inUse = await tx.giftCard.aggregate({ where: { orderId: id, disabledAt: null }, _sum: { initialMinor: true } })
  const soldMinor = inUse._sum.initialMinor ?? 0
  if (soldMinor === 0 || backMinor === 0 || totalMinor - backMinor >= soldMinor) return
  if (backMinor < totalMinor) return tell(tx, id, 'gift-card-open')
  const { spentMinor } = await withdrawBoughtGiftCards(tx, id, now)
  if (spentMinor > 0) await tell(tx, id, `gift-card-spent ${formatMoney(spentMinor, currency)}`)
}

/** What the merchant has been told already comes first. */
async function tell(tx: TenantTx, id: string, attention: string): Promise<void> {
  await tx.order.updateMany({ where: { id, attention: '' }, data: { attention } })
}
