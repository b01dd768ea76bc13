import Stripe from 'stripe'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { readPaymentSettings } from './read-payment-settings.ts'
import { openSecret } from './seal-secret.ts'
import { stripeClient } from './stripe-client.ts'

/** Asks Stripe one harmless question with the saved key. @returns whether the key is for tests or for real money */
export async function testStripeConnection({ db, tenant }: StoreContext): Promise<Result<{ mode: 'test' | 'live' }>> {
  const { stripe } = await readPaymentSettings(db)
  const secretKey = openSecret(tenant.id, 'stripe.secretKey', stripe.secretKey)
  if (secretKey === null) return fail('missing', 'There is no secret key yet. Save one first.')
  try {
    await stripeClient(secretKey).balance.retrieve()
    return ok({ mode: secretKey.includes('_live_') ? 'live' : 'test' })
  } catch (error) {
    if (error instanceof Stripe.errors.StripeAuthenticationError) {
      return fail('refused', 'Stripe does not know this secret key. Copy it again from your Stripe dashboard.')
    }
    // A restricted key may take payments without seeing the balance.
    if (error instanceof Stripe.errors.StripePermissionError)
      return ok({ mode: secretKey.includes('_live_') ? 'live' : 'test' })
    return fail('unreachable', 'Stripe could not be reached. Try again in a minute.')
  }
}
