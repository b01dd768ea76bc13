import type { Minor } from '#lib/kernel/money.ts'
import type { Failure, Result } from '#lib/kernel/result.ts'
import type { Received } from './payment-provider.ts'

/** One refund as the provider tells it. */
export type RefundNews = {
  /** The provider's own id of it. */
  reference: string
  /** Of our own row, when we had asked for it; null for one that was made at the provider. */
  refundId: string | null
  amountMinor: Minor
  status: 'pending' | 'succeeded' | 'failed'
}

/** What an event says. Each is true for good, so that the order in which they come does not matter. */
export type PaymentNews =
  | { kind: 'paid'; received: Received }
  /** It will never be paid. */
  | { kind: 'cancelled' }
  | { kind: 'refunds'; refunds: RefundNews[] }
  /** Nothing that changes anything here. */
  | { kind: 'other' }

/** Told by a provider, proved to come from it. */
export type PaymentEvent = {
  /** The provider's own id of the event: the same one again changes nothing. */
  id: string
  /** Which of our providers it came from. */
  provider: string
  /** The provider's own id of the charge. */
  reference: string
  /** Of our own row, as it was written on the charge; null when the event does not carry it. */
  paymentId: string | null
  news: PaymentNews
}

/** Reads what a provider sent to a store. `forged`: it is not proved; `not-ours`: it is about something else. */
export type ReadEvent = Result<PaymentEvent, Failure<'forged' | 'not-ours' | 'not-connected'>>
