'use server'

import { z } from 'zod'
import { ok } from '#lib/kernel/result.ts'
import { PaymentSettingsInput } from '#lib/payments/schema.ts'
import { testStripeConnection } from '#lib/payments/test-stripe-connection.ts'
import { updatePaymentSettings } from '#lib/payments/update-payment-settings.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const updatePaymentsAction = defineStoreAction({
  permission: 'payments:write',
  input: PaymentSettingsInput,
  run: async (ctx, input) => {
    const saved = await updatePaymentSettings(ctx, input)
    return saved.ok ? ok({ settings: saved.value }) : saved
  },
  audit: () => ({ action: 'payments.updated' }),
})

export const testConnectionAction = defineStoreAction({
  permission: 'payments:write',
  input: z.object({}),
  run: testStripeConnection,
  audit: () => ({ action: 'payments.tested' }),
})
