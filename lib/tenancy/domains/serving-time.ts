const DAY_MS = 24 * 3_600_000

/** How long a proved domain is served on after its proof disappeared. */
export const LAPSE_MS = 7 * DAY_MS

/** Until when a domain without its proof is served. */
export function servedUntil(lapsedAt: Date): Date {
  return new Date(lapsedAt.getTime() + LAPSE_MS)
}
