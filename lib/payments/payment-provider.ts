import type { Minor } from '#lib/kernel/money.ts'

/** Passed through to the provider and forgotten: never stored, never logged. */
export type Card = { number: string; expiry: string; cvc: string }

export type ChargeRequest = {
  /** Made by us, never by a browser, and unique over all stores: the same key twice is one charge. */
  idempotencyKey: string
  /** In minor units of `currency`. */
  amountMinor: Minor
  currency: string
  card: Card | null
}

export type DeclineCode = 'declined' | 'insufficient-funds' | 'invalid'

export type ChargeResult =
  | { status: 'succeeded'; reference: string }
  /** Nothing is paid yet, and the order is made all the same: the money comes later. */
  | { status: 'authorised'; reference: string }
  | { status: 'failed'; code: DeclineCode }

/** `unknown`: the provider never heard of the key; `pending`: it has not decided yet. */
export type RetrieveResult = ChargeResult | { status: 'pending' } | { status: 'unknown' }

export type RefundRequest = {
  idempotencyKey: string
  /** The charge to give back, as the provider called it. */
  reference: string
  amountMinor: Minor
  currency: string
}

export type RefundResult = { status: 'refunded' } | { status: 'failed'; message: string }

/**
 * The port to whoever moves the money. Answers are typed and expected; an exception means that nobody knows what
 * happened (the network broke), and the caller asks `retrieve` later. All three may be called again with the same key.
 */
export type PaymentProvider = {
  readonly id: string
  charge(request: ChargeRequest): Promise<ChargeResult>
  /** What became of the charge of that key. */
  retrieve(idempotencyKey: string): Promise<RetrieveResult>
  refund(request: RefundRequest): Promise<RefundResult>
}
