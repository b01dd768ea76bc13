'use server'

import { chooseNewPassword, NewPasswordInput } from '#lib/auth/choose-new-password.ts'
import { adoptCart } from '#lib/cart/adopt-cart.ts'
import { ok } from '#lib/kernel/result.ts'
import { readCartId, writeCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { startSession } from '#lib/web/sessions.ts'

export const newPasswordAction = defineStoreAction({
  permission: 'public',
  input: NewPasswordInput,
  run: async (ctx, input, visitor) => {
    const chosen = await chooseNewPassword(ctx, 'customer', input, visitor)
    if (!chosen.ok) return chosen
    const cartId = await adoptCart(ctx, await readCartId(), chosen.value.subjectId)
    if (cartId) await writeCartId(cartId)
    await startSession(chosen.value)
    return ok(null)
  },
  redirectTo: () => '/account',
})
