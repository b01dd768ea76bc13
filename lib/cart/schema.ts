import { z } from 'zod'
import { isPlainText, optionalParagraphs, requiredLine, wholeNumber } from '#lib/kernel/text.ts'
import { MAX_NOTE } from './max-note.ts'
import { MAX_QUANTITY } from './max-quantity.ts'

/** Most different things in one cart. */
export const MAX_CART_LINES = 100

const variantId = z.string().trim().min(1).max(60).refine(isPlainText)

export const AddToCartInput = z.object({
  variantId,
  quantity: wholeNumber(1, MAX_QUANTITY, `Choose between 1 and ${MAX_QUANTITY}.`).default(1),
})
export type AddToCartInput = z.infer<typeof AddToCartInput>

/** `quantity` 0 removes the line. */
export const CartQuantityInput = z.object({
  variantId,
  quantity: wholeNumber(0, MAX_QUANTITY, `Choose between 0 and ${MAX_QUANTITY}.`),
})
export type CartQuantityInput = z.infer<typeof CartQuantityInput>

/** Longest code that is looked for. */
const MAX_CODE = 60

/** A discount's code or a gift card's, as it was typed. */
export const CodeInput = z.object({ code: requiredLine(MAX_CODE, 'Enter a code.') })
export type CodeInput = z.infer<typeof CodeInput>

/** How the cart holds a code. */
export const CodeEntryInput = z.object({ entry: z.string().min(1).max(100).refine(isPlainText) })
export type CodeEntryInput = z.infer<typeof CodeEntryInput>

export const CartNoteInput = z.object({ note: optionalParagraphs(MAX_NOTE) })
export type CartNoteInput = z.infer<typeof CartNoteInput>
