'use server'

import { z } from 'zod'
import { confirmEmail } from '#lib/auth/confirm-email.ts'
import { requestEmailConfirmation } from '#lib/auth/request-email-confirmation.ts'
import { ok } from '#lib/kernel/result.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const confirmEmailAction = defineStoreAction({
  permission: 'public',
  input: z.object({ token: z.string().max(300).default('') }),
  run: async (ctx, { token }) => {
    const confirmed = await confirmEmail(ctx, token)
    return confirmed.ok ? ok(null) : confirmed
  },
  redirectTo: () => '/account',
})

export const askForConfirmationAction = defineStoreAction({
  permission: 'customer',
  input: z.object({}),
  run: (ctx) => requestEmailConfirmation(ctx),
})
