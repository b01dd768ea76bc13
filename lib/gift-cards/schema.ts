import { z } from 'zod'
import { optionalLine, optionalParagraphs, requiredLine } from '#lib/kernel/text.ts'

export const NO_AMOUNT = 'Enter an amount above 0.'

/**
 * The form of a new gift card. The amount is kept as typed: `issueByHand` reads it in the store's currency. What is no
 * number in any of them is told here, together with the rest.
 */
export const GiftCardInput = z.object({
  amount: requiredLine(20, 'Enter an amount.').regex(/^[\d.,]*$/, NO_AMOUNT),
  email: optionalLine(254)
    .transform((email) => email.toLowerCase())
    .pipe(z.union([z.literal(''), z.email('Enter an e-mail address such as name@example.com.')])),
  /** Only the merchant sees it. */
  note: optionalParagraphs(500),
  /** On the clock of the store, or an instant ("…Z"); empty: never. */
  expiresAt: optionalLine(40),
})
export type GiftCardInput = z.infer<typeof GiftCardInput>

export const GiftCardIdInput = z.object({ id: z.string().min(1).max(60) })
