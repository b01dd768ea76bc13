import type { Minor } from '#lib/kernel/money.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { ReadEvent } from './payment-event.ts'
import type { PaymentSettings } from './schema.ts'

/** Passed through to the provider and forgotten: never stored, never logged. */
export type Card = { number: string; expiry: string; cvc: string }

/** One charge, as we and the provider call it. */
export type ChargeName = {
  /** Made by us, never by a browser, and unique over all stores: the same key twice is one charge. */
  idempotencyKey: string
  /** Of our own row, in this store. */
  paymentId: string
  /** The provider's own id of it, once it is known. */
  reference: string | null
  /** In minor units of `currency`. */
  amountMinor: Minor
  currency: string
}

export type ChargeRequest = ChargeName & { card: Card | null }

/** `not-payable`: not this way, whatever the card. */
export type DeclineCode = 'declined' | 'insufficient-funds' | 'invalid' | 'not-payable'

/** What came, as the provider counts it: compared with what was asked for before anything counts as paid. */
export type Received = { amountMinor: Minor; currency: string }

/** What the shopper has to do before the money moves. */
export type Challenge =
  /** Send them there; a path is one of the store's own. They come back to `/checkout/return/<payment>`. */
  | { kind: 'redirect'; url: string }
  /** The provider's script in the checkout goes on with these. Both may be seen by the shopper. */
  | { kind: 'client-secret'; clientSecret: string; publishableKey: string }

export type ChargeResult =
  | { status: 'succeeded'; reference: string; received: Received }
  /** Nothing is paid yet, and the order is made all the same: the money comes later. */
  | { status: 'authorised'; reference: string }
  /** Nothing is decided: the shopper is asked first. The stock is held until then. */
  | { status: 'requires-action'; reference: string; challenge: Challenge }
  | { status: 'failed'; code: DeclineCode }

/** `unknown`: the provider never heard of the charge; `pending`: it has not decided yet. */
export type RetrieveResult = ChargeResult | { status: 'pending' } | { status: 'unknown' }

/** `cancelled`: it will never be paid. Otherwise what it has become in the meantime. */
export type CancelResult =
  | { status: 'cancelled' }
  | { status: 'succeeded'; reference: string; received: Received }
  | { status: 'authorised'; reference: string }
  | { status: 'pending' }

export type RefundRequest = {
  idempotencyKey: string
  /** Of our own row. */
  refundId: string
  /** The charge to give back, as the provider called it. */
  reference: string
  /** What the provider called this refund when it was asked before. */
  known: string | null
  amountMinor: Minor
  currency: string
}

export type RefundResult =
  | { status: 'refunded'; reference: string }
  /** Accepted; an event says how it ends. */
  | { status: 'pending'; reference: string }
  | { status: 'failed'; message: string }

/**
 * One store's line to whoever moves the money. Answers are typed and expected; an exception means that nobody knows what
 * happened (the network broke), and the caller asks `retrieve` later. All four may be called again with the same key.
 */
export type PaymentProvider = {
  charge(request: ChargeRequest): Promise<ChargeResult>
  /** What became of a charge. */
  retrieve(charge: ChargeName): Promise<RetrieveResult>
  /** Makes sure that an unfinished charge is never paid any more, or says what became of it. */
  cancel(charge: ChargeName): Promise<CancelResult>
  refund(request: RefundRequest): Promise<RefundResult>
  /**
   * Proves and reads an event that was sent to the store; for providers that send some.
   * @param body byte for byte as it came
   * @throws when the provider had to be asked and could not be reached: it will send the event again
   */
  readEvent?(body: string, headers: Headers): Promise<ReadEvent>
}

/** A way of moving money that is installed; each store connects to it with settings of its own. */
export type PaymentAdapter = {
  /** As payments store it. */
  readonly id: string
  /** What it takes of an amount, where it cannot take every one; left out, it takes all of it. Pure. */
  takes?(amount: Received): Minor
  connect(ctx: StoreContext, settings: PaymentSettings): PaymentProvider
}
