import type Stripe from 'stripe'
import { fail, ok } from '#lib/kernel/result.ts'
import type { PaymentNews, ReadEvent, RefundNews } from './payment-event.ts'
import { receivedBy } from './stripe-amount.ts'

type Connection = { stripe: Stripe; secret: string; storeId: string }

/**
 * Proves an event by its signature (HMAC-SHA-256 over time and body, at most five minutes old) against the store's own
 * secret, and says what it means. Several stores may share an account at Stripe: events about another's are not ours.
 */
export async function readStripeEvent(
  { stripe, secret, storeId }: Connection,
  body: string,
  signature: string,
): Promise<ReadEvent> {
  let event: Stripe.Event
  try {
    event = stripe.webhooks.constructEvent(body, signature, secret)
  } catch {
    return fail('forged', 'The signature of this event does not fit.')
  }
  if (event.type === 'payment_intent.succeeded') {
    const { object } = event.data
    return ofIntent(event, object, { kind: 'paid', received: receivedBy(object) })
  }
  if (event.type === 'payment_intent.canceled') return ofIntent(event, event.data.object, { kind: 'cancelled' })
  if (event.type === 'charge.refunded') {
    const reference = idOf(event.data.object.payment_intent)
    if (!reference) return notOurs()
    // The event carries a sum; which refunds it is made of has to be asked.
    const refunds = await stripe.refunds.list({ payment_intent: reference, limit: 100 })
    return ofCharge(event, reference, refunds.data)
  }
  if (
    event.type === 'refund.created' ||
    event.type === 'refund.updated' ||
    event.type === 'refund.failed' ||
    event.type === 'charge.refund.updated'
  ) {
    const reference = idOf(event.data.object.payment_intent)
    return reference ? ofCharge(event, reference, [event.data.object]) : notOurs()
  }
  return notOurs()

  function ofIntent({ id }: Stripe.Event, intent: Stripe.PaymentIntent, news: PaymentNews): ReadEvent {
    const { souk_store: store, souk_payment: paymentId } = intent.metadata
    if (store !== storeId || !paymentId) return notOurs()
    return ok({ id, provider: 'stripe', reference: intent.id, paymentId, news })
  }

  function ofCharge({ id }: Stripe.Event, reference: string, refunds: Stripe.Refund[]): ReadEvent {
    const news = { kind: 'refunds', refunds: refunds.map(newsOf) } as const
    return ok({ id, provider: 'stripe', reference, paymentId: null, news })
  }
}

function newsOf({ id, amount, status, metadata }: Stripe.Refund): RefundNews {
  const ended =
    status === 'succeeded' ? 'succeeded' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
  return { reference: id, refundId: metadata?.souk_refund ?? null, amountMinor: amount, status: ended }
}

function idOf(object: string | { id: string } | null): string | null {
  return typeof object === 'string' ? object : (object?.id ?? null)
}

function notOurs(): ReadEvent {
  return fail('not-ours', 'This event is about nothing of this store.')
}
