import type Stripe from 'stripe'
import { decimalsOf, type Minor } from '#lib/kernel/money.ts'
import type { Received } from './payment-provider.ts'

/**
 * What Stripe takes of an amount, in its smallest unit: of currencies with three decimals (KWD, TND) tens alone, so the
 * last digit falls away. Down, not to the nearest: nobody pays more than they saw. All others are counted as ISO 4217
 * counts them, yen and won without decimals. Source: docs.stripe.com/currencies, "Three-decimal currencies".
 */
export function stripeAmount({ amountMinor, currency }: Received): Minor {
  return decimalsOf(currency) === 3 ? amountMinor - (amountMinor % 10) : amountMinor
}

/** What has come for an intent. */
export function receivedBy({ amount_received, currency }: Stripe.PaymentIntent): Received {
  return { amountMinor: amount_received, currency: currency.toUpperCase() }
}
