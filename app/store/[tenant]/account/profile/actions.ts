'use server'

import { changePassword } from '#lib/customers/change-password.ts'
import { ChangePasswordInput, ProfileInput } from '#lib/customers/schema.ts'
import { updateProfile } from '#lib/customers/update-profile.ts'
import { ok } from '#lib/kernel/result.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { startSession } from '#lib/web/sessions.ts'

export const updateProfileAction = defineStoreAction({
  permission: 'customer',
  input: ProfileInput,
  run: (ctx, input) => updateProfile(ctx, input),
})

export const changePasswordAction = defineStoreAction({
  permission: 'customer',
  input: ChangePasswordInput,
  run: async (ctx, input, { address }) => {
    const changed = await changePassword(ctx, input, address)
    if (!changed.ok) return changed
    await startSession(changed.value)
    return ok(null)
  },
})
