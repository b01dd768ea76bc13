/** The ways to pay as the dashboard shows them: of secrets the last four characters, '' for none. */
export type PaymentSettingsView = {
  testEnabled: boolean
  manualEnabled: boolean
  manualInstructions: string
  bankEnabled: boolean
  bankInstructions: string
  stripeEnabled: boolean
  stripePublishableKey: string
  stripeSecretLastFour: string
  stripeWebhookLastFour: string
  /** Keys are saved and cannot be read: this store is a copy of another one, or SOUK_SECRET is another. */
  stripeKeysUnreadable: boolean
  /** Where Stripe is to send its events. */
  webhookUrl: string
}
