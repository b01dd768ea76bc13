import { z } from 'zod'
import type { GiftCard as Row } from '#lib/db/generated/tenant/client.ts'
import { GIFT_CARD_STATES, stateOf } from '#lib/gift-cards/list-gift-cards.ts'

export const GiftCard = z
  .strictObject({
    id: z.string(),
    last_four: z.string(),
    currency: z.string(),
    initial_minor: z.int(),
    balance_minor: z.int(),
    email: z.string().meta({ description: 'Of its holder, when known.' }),
    note: z.string(),
    order_id: z.string().nullable().meta({ description: 'The order that bought it.' }),
    state: z.enum(GIFT_CARD_STATES),
    expires_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'GiftCard' })

export const IssuedGiftCard = GiftCard.extend({
  code: z.string().meta({ description: 'Told here and never again: only its hash is kept.' }),
}).meta({ id: 'IssuedGiftCard' })

export function giftCardResource(row: Row, now: Date): z.input<typeof GiftCard> {
  const { id, lastFour, currency, initialMinor, balanceMinor, email, note, orderId, expiresAt, createdAt } = row
  return {
    id,
    last_four: lastFour,
    currency,
    initial_minor: initialMinor,
    balance_minor: balanceMinor,
    email,
    note,
    order_id: orderId,
    state: stateOf(row, now),
    expires_at: expiresAt?.toISOString() ?? null,
    created_at: createdAt.toISOString(),
  }
}
