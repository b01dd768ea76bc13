const UNUSED_MS = 14 * 24 * 3600 * 1000
const AT_MOST_MS = 90 * 24 * 3600 * 1000

/** A session ends 14 days after its last use, and 90 days after it began. */
export function sessionEnd(beganAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + UNUSED_MS, beganAt.getTime() + AT_MOST_MS))
}
