/**
 * Which status a payment may pass to; the one truth about it, whatever tells us of the money and in whatever order.
 * `pending` holds stock; leaving it makes the order or gives the stock back.
 */
const TRANSITIONS = {
  pending: ['succeeded', 'authorised', 'failed'],
  authorised: ['succeeded', 'failed'],
  succeeded: ['refunded'],
  /** Money that arrived after we had given up is still an order, or goes back; `authorised` when it is not what was asked. */
  failed: ['succeeded', 'authorised'],
  /** A refund can come back: the card it went to is closed. */
  refunded: ['succeeded'],
} as const satisfies Record<string, readonly string[]>

export type PaymentStatus = keyof typeof TRANSITIONS

/** Whether a payment may pass from one status to another: conditional updates ask it before they name the former. */
export function mayPass(from: PaymentStatus, to: PaymentStatus): boolean {
  return (TRANSITIONS[from] as readonly string[]).includes(to)
}
