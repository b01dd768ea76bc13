import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { Minor } from '#lib/kernel/money.ts'
import { giftCardHash, newGiftCardCode } from './gift-card-code.ts'

export type NewGiftCard = {
  amountMinor: Minor
  currency: string
  /** Whose it is, when known. */
  email?: string
  note?: string
  /** The order that bought it. */
  orderId?: string
  expiresAt?: Date | null
}

/** `code` is told here and never again: only its hash is kept. */
export type IssuedGiftCard = { id: string; code: string; lastFour: string; amountMinor: Minor; currency: string }

/** Makes a gift card that can pay from the commit of the caller's transaction on. */
export async function issueGiftCard(tx: TenantTx, card: NewGiftCard): Promise<IssuedGiftCard> {
  const { amountMinor, currency, email = '', note = '', orderId = null, expiresAt = null } = card
  const code = newGiftCardCode()
  const lastFour = code.slice(-4)
  const { id } = await tx.giftCard.create({
    data: {
      codeHash: giftCardHash(code),
      lastFour,
      currency,
      initialMinor: amountMinor,
      balanceMinor: amountMinor,
      email,
      note,
      orderId,
      expiresAt,
    },
    select: { id: true },
  })
  return { id, code, lastFour, amountMinor, currency }
}
