import { PaymentSettingsInput } from '#lib/payments/schema.ts'
import { updatePaymentSettings } from '#lib/payments/update-payment-settings.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { must } from './shop-fixture.ts'

/** For tests: gives a store keys that `StripeServer` knows. @returns the secret its events are signed with */
export async function connectStripe(ctx: StoreContext, name = 'a'): Promise<string> {
  const secret = `whsec_${name}${'0'.repeat(24)}`
  const input = PaymentSettingsInput.parse({
    testEnabled: 'on',
    manualEnabled: 'on',
    stripeEnabled: 'on',
    stripePublishableKey: `pk_test_${name}123456`,
    stripeSecretKey: `sk_test_${name}123456WXYZ`,
    stripeWebhookSecret: secret,
  })
  must(await updatePaymentSettings(ctx, input))
  return secret
}
