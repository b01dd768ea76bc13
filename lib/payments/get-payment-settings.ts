import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import type { PaymentSettingsView } from './payment-settings-view.ts'
import { readPaymentSettings } from './read-payment-settings.ts'
import { openSecret } from './seal-secret.ts'

/** For the dashboard. Nothing in it can be used to move money. */
export async function getPaymentSettings({ db, tenant }: StoreContext): Promise<PaymentSettingsView> {
  const { test, manual, bank, stripe } = await readPaymentSettings(db)
  const { secretKey, webhookSecret } = stripe
  const unreadable =
    (secretKey !== null && openSecret(tenant.id, 'stripe.secretKey', secretKey) === null) ||
    (webhookSecret !== null && openSecret(tenant.id, 'stripe.webhookSecret', webhookSecret) === null)
  return {
    testEnabled: test.enabled,
    manualEnabled: manual.enabled,
    manualInstructions: manual.instructions,
    bankEnabled: bank.enabled,
    bankInstructions: bank.instructions,
    stripeEnabled: stripe.enabled,
    stripePublishableKey: stripe.publishableKey,
    stripeSecretLastFour: secretKey?.lastFour ?? '',
    stripeWebhookLastFour: webhookSecret?.lastFour ?? '',
    stripeKeysUnreadable: unreadable,
    // The first address always works, whatever becomes of the store's own domains.
    webhookUrl: `${tenantUrl(tenant)}/api/payments/stripe`,
  }
}
