import { z } from 'zod'
import { isPlainText, wholeNumber } from '#lib/kernel/text.ts'
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
