'use server'

import { chooseNewPassword, NewPasswordInput } from '#lib/auth/choose-new-password.ts'
import { ok } from '#lib/kernel/result.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { startSession } from '#lib/web/sessions.ts'

export const newPasswordAction = defineStoreAction({
  permission: 'public',
  input: NewPasswordInput,
  run: async (ctx, input, visitor) => {
    const chosen = await chooseNewPassword(ctx, 'staff', input, visitor)
    if (!chosen.ok) return chosen
    await startSession(chosen.value)
    return ok(null)
  },
  redirectTo: () => '/admin',
})
