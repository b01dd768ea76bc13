import type { TenantTx } from '#lib/db/tenant-db.ts'
import { type PaymentMethod, paymentLabel, providerIdOf } from './payment-methods.ts'
import { readPaymentSettings } from './read-payment-settings.ts'

/** A way to pay as shoppers see it. */
export type PaymentMethodView = {
  id: Exclude<PaymentMethod, 'gift-card'>
  label: string
  /** What it means, in a sentence or in the merchant's own words. */
  description: string
  /** For the provider's script in the page; '' where there is none. */
  publishableKey: string
}

/**
 * The ways to pay that the store has switched on, in the order they are offered. What gift cards and discounts have paid
 * whole needs none of them.
 */
export async function findPaymentMethods(db: TenantTx): Promise<PaymentMethodView[]> {
  const { stripe, test, bank, manual } = await readPaymentSettings(db)
  const takesStripe = stripe.enabled && stripe.publishableKey !== '' && stripe.secretKey !== null
  return [
    ...(takesStripe ? [viewOf('stripe', '', stripe.publishableKey)] : []),
    ...(test.enabled
      ? [{ ...viewOf('card', 'Test payments: no money moves.'), ...(takesStripe && { label: 'Test card' }) }]
      : []),
    ...(bank.enabled
      ? [viewOf('bank', 'You send the money from your bank. We send your order when it has arrived.')]
      : []),
    ...(manual.enabled ? [viewOf('manual', manual.instructions || 'You pay when it arrives.')] : []),
  ]
}

function viewOf(id: PaymentMethodView['id'], description: string, publishableKey = ''): PaymentMethodView {
  return { id, label: paymentLabel(providerIdOf(id)), description, publishableKey }
}
