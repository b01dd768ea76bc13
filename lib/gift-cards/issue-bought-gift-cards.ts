import type { TenantTx } from '#lib/db/tenant-db.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import { type IssuedGiftCard, issueGiftCard } from './issue-gift-card.ts'

/**
 * Issues a gift card for each one that an order bought, worth what it cost, and mails its code to whoever ordered. To be
 * called in the transaction in which the order is paid; called again it does nothing, so each is issued once.
 * @returns those that were issued now
 */
export async function issueBoughtGiftCards(tx: TenantTx, order: { id: string }): Promise<IssuedGiftCard[]> {
  // Two who finish one payment at once come one after the other.
  await tx.$queryRaw`SELECT "id" FROM "order" WHERE "id" = ${order.id} FOR UPDATE`
  if ((await tx.giftCard.count({ where: { orderId: order.id } })) > 0) return []
  const { email, currency, lines } = await tx.order.findUniqueOrThrow({
    where: { id: order.id },
    select: {
      email: true,
      currency: true,
      lines: {
        where: { variant: { product: { isGiftCard: true } } },
        select: { unitPriceMinor: true, quantity: true },
        orderBy: { id: 'asc' },
      },
    },
  })
  const issued: IssuedGiftCard[] = []
  for (const { unitPriceMinor: amountMinor, quantity } of lines) {
    // Worth nothing, it would be no card.
    if (amountMinor === 0) continue
    for (let unit = 0; unit < quantity; unit++) {
      const card = await issueGiftCard(tx, { amountMinor, currency, email, orderId: order.id })
      const { code } = card
      await writeMail(tx, {
        kind: 'gift-card',
        to: email,
        data: { code, amountMinor, currency, note: '', expires: '' },
      })
      issued.push(card)
    }
  }
  return issued
}
