/** Which status a return may pass to. What is not here cannot happen. */
const RETURN_TRANSITIONS = {
  requested: ['approved', 'declined'],
  approved: ['received', 'declined'],
  received: ['refunded'],
  declined: [],
  refunded: [],
} as const satisfies Record<string, readonly string[]>

export type ReturnStatus = keyof typeof RETURN_TRANSITIONS
export const RETURN_STATUSES = Object.keys(RETURN_TRANSITIONS) as ReturnStatus[]

/** The statuses from which a return may pass to `target`: the condition of the one update that makes the step. */
export function returnStatusesBefore(target: ReturnStatus): ReturnStatus[] {
  return RETURN_STATUSES.filter((status) => (RETURN_TRANSITIONS[status] as readonly string[]).includes(target))
}

/** Nothing more happens to it. */
export function isClosed(status: ReturnStatus): boolean {
  return RETURN_TRANSITIONS[status].length === 0
}
