'use server'

import { addToCart } from '#lib/cart/add-to-cart.ts'
import { applyCode } from '#lib/cart/apply-code.ts'
import type { CartView } from '#lib/cart/cart-view.ts'
import { removeCode } from '#lib/cart/remove-code.ts'
import { AddToCartInput, CartNoteInput, CartQuantityInput, CodeEntryInput, CodeInput } from '#lib/cart/schema.ts'
import { setCartNote } from '#lib/cart/set-cart-note.ts'
import { setCartQuantity } from '#lib/cart/set-cart-quantity.ts'
import type { Result } from '#lib/kernel/result.ts'
import { visitorCartId, writeCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const addToCartAction = defineStoreAction({
  permission: 'public',
  input: AddToCartInput,
  run: async (ctx, input): Promise<Result<CartView>> => {
    const result = await addToCart(ctx, await visitorCartId(ctx), input)
    if (result.ok && result.value.id) await writeCartId(result.value.id)
    return result
  },
})

export const setCartQuantityAction = defineStoreAction({
  permission: 'public',
  input: CartQuantityInput,
  run: async (ctx, input): Promise<Result<CartView>> => setCartQuantity(ctx, await visitorCartId(ctx), input),
})

export const applyCodeAction = defineStoreAction({
  permission: 'public',
  input: CodeInput,
  run: async (ctx, input, visitor): Promise<Result<CartView>> =>
    applyCode(ctx, await visitorCartId(ctx), input, visitor),
})

export const removeCodeAction = defineStoreAction({
  permission: 'public',
  input: CodeEntryInput,
  run: async (ctx, input): Promise<Result<CartView>> => removeCode(ctx, await visitorCartId(ctx), input),
})

export const setCartNoteAction = defineStoreAction({
  permission: 'public',
  input: CartNoteInput,
  run: async (ctx, input): Promise<Result<CartView>> => setCartNote(ctx, await visitorCartId(ctx), input),
})
