import Stripe from 'stripe'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { fail } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type {
  CancelResult,
  ChargeName,
  ChargeResult,
  PaymentAdapter,
  PaymentProvider,
  RefundResult,
  RetrieveResult,
} from './payment-provider.ts'
import { readStripeEvent } from './read-stripe-event.ts'
import type { PaymentSettings } from './schema.ts'
import { openSecret } from './seal-secret.ts'
import { receivedBy, stripeAmount } from './stripe-amount.ts'
import { stripeClient } from './stripe-client.ts'

/**
 * Stripe, by its Payment Intents. We make the intent, Stripe's own form in the checkout confirms it with the card, which
 * we never see, and an event says how it ended. Each store has keys of its own.
 */
export const stripeProvider: PaymentAdapter = {
  id: 'stripe',
  takes: stripeAmount,
  connect(ctx, { stripe: settings }) {
    const secretKey = openSecret(ctx.tenant.id, 'stripe.secretKey', settings.secretKey)
    return secretKey === null ? notConnected : connected(ctx, settings, stripeClient(secretKey))
  },
}

type Settings = PaymentSettings['stripe']

function connected(ctx: StoreContext, settings: Settings, stripe: Stripe): PaymentProvider {
  const { publishableKey } = settings
  /** With the same key Stripe gives the same intent again, as it was when it was made. */
  const make = (charge: ChargeName) =>
    stripe.paymentIntents.create(
      {
        amount: stripeAmount(charge),
        currency: charge.currency.toLowerCase(),
        // Whatever would be decided days later could not hold stock for minutes.
        allowed_payment_method_types: ['card'],
        metadata: { souk_store: ctx.tenant.id, souk_payment: charge.paymentId },
      },
      { idempotencyKey: charge.idempotencyKey },
    )
  const find = async (charge: ChargeName) => stripe.paymentIntents.retrieve(charge.reference ?? (await make(charge)).id)

  return {
    async charge(request) {
      try {
        return chargeOf(await make(request), publishableKey)
      } catch (error) {
        // Stripe has understood us and will not have it: too small an amount, a currency it does not take, a wrong key.
        if (isRefusal(error)) return { status: 'failed', code: 'not-payable' }
        throw error
      }
    },
    async retrieve(charge) {
      return stateOf(await find(charge), publishableKey)
    },
    async cancel(charge): Promise<CancelResult> {
      const { id } = charge.reference === null ? await make(charge) : { id: charge.reference }
      try {
        await stripe.paymentIntents.cancel(id)
        return { status: 'cancelled' }
      } catch (error) {
        if (!isRefusal(error)) throw error
        // It is past cancelling: paid, or cancelled before.
        const intent = await stripe.paymentIntents.retrieve(id)
        if (intent.status === 'canceled') return { status: 'cancelled' }
        return intent.status === 'succeeded' ? paid(intent) : { status: 'pending' }
      }
    },
    async refund({ idempotencyKey, refundId, reference, known, amountMinor, currency }): Promise<RefundResult> {
      const amount = stripeAmount({ amountMinor, currency })
      if (amount === 0) return { status: 'failed', message: 'Stripe cannot send back so little.' }
      try {
        const refund =
          known === null
            ? await stripe.refunds.create(
                { payment_intent: reference, amount, metadata: { souk_refund: refundId } },
                { idempotencyKey },
              )
            : await stripe.refunds.retrieve(known)
        if (refund.status === 'succeeded') return { status: 'refunded', reference: refund.id }
        if (refund.status === 'failed' || refund.status === 'canceled') {
          return { status: 'failed', message: refund.failure_reason ?? 'Stripe could not send it back.' }
        }
        return { status: 'pending', reference: refund.id }
      } catch (error) {
        if (isRefusal(error)) return { status: 'failed', message: error.message }
        throw error
      }
    },
    readEvent: (body, headers) => {
      const secret = openSecret(ctx.tenant.id, 'stripe.webhookSecret', settings.webhookSecret)
      if (secret === null) return Promise.resolve(fail('not-connected', 'This store expects no events.'))
      return readStripeEvent({ stripe, secret, storeId: ctx.tenant.id }, body, headers.get('stripe-signature') ?? '')
    },
  }
}

function chargeOf(intent: Stripe.PaymentIntent, publishableKey: string): ChargeResult {
  const { id: reference, status, client_secret: clientSecret } = intent
  if (status === 'succeeded') return paid(intent)
  if (status === 'canceled' || clientSecret === null) return { status: 'failed', code: 'declined' }
  const challenge = { kind: 'client-secret', clientSecret, publishableKey } as const
  return { status: 'requires-action', reference, challenge }
}

function paid(intent: Stripe.PaymentIntent) {
  return { status: 'succeeded', reference: intent.id, received: receivedBy(intent) } as const
}

function stateOf(intent: Stripe.PaymentIntent, publishableKey: string): RetrieveResult {
  return intent.status === 'processing' ? { status: 'pending' } : chargeOf(intent, publishableKey)
}

/** Stripe's "no", as opposed to a line that broke: nothing has happened. */
function isRefusal(error: unknown): error is Stripe.errors.StripeError {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeAuthenticationError ||
    error instanceof Stripe.errors.StripePermissionError ||
    error instanceof Stripe.errors.StripeCardError
  )
}

/**
 * A store whose keys are gone, or that is a copy of another one. A charge without a reference was never shown to its
 * shopper, so it cannot have been paid; about any other nobody can know.
 */
const notConnected: PaymentProvider = {
  charge: async () => ({ status: 'failed', code: 'not-payable' }),
  retrieve: async ({ reference }) => (reference === null ? { status: 'unknown' } : noKeys()),
  cancel: async ({ reference }) => (reference === null ? { status: 'cancelled' } : noKeys()),
  refund: async () => noKeys(),
  readEvent: async () => fail('not-connected', 'This store expects no events.'),
}

function noKeys(): never {
  throw new PlainError('Stripe cannot be asked: the keys of this store are missing. Enter them in Settings, Payments.')
}
