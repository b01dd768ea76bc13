/** Which status a refund may pass to. Whatever order the news come in, what is further down the line holds. */
const TRANSITIONS = {
  pending: ['succeeded', 'failed'],
  /** It came back: the card it went to is closed. */
  succeeded: ['failed'],
  failed: [],
} as const satisfies Record<string, readonly string[]>

export type RefundStatus = keyof typeof TRANSITIONS

/** The statuses from which a refund may pass to `target`: the condition of the one update that makes the step. */
export function refundStatusesBefore(target: RefundStatus): RefundStatus[] {
  const statuses = Object.keys(TRANSITIONS) as RefundStatus[]
  return statuses.filter((status) => (TRANSITIONS[status] as readonly string[]).includes(target))
}
