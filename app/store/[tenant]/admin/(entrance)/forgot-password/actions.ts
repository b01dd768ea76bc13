'use server'

import { requestPasswordReset } from '#lib/auth/request-password-reset.ts'
import { ResetRequestInput } from '#lib/auth/reset-request-input.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const forgotPasswordAction = defineStoreAction({
  permission: 'public',
  input: ResetRequestInput,
  run: (ctx, { email }, visitor) => requestPasswordReset(ctx, 'staff', email, visitor),
})
