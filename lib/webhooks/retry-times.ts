const MINUTE_MS = 60_000

/** After the first attempt that failed, the second, …: eight more tries in four hours. Then somebody has to look at it. */
const RETRY_AFTER_MINUTES = [1, 4, 10, 20, 30, 45, 60, 70]
/** Of the time, to either side: what failed together does not come back together. */
const JITTER = 0.2

/**
 * When a delivery is tried again.
 * @param attempts how many have failed, at least 1
 * @param random from 0 to below 1
 * @returns ms from now; null when it has been tried often enough
 */
export function nextTryAfter(attempts: number, random: () => number = Math.random): number | null {
  const minutes = RETRY_AFTER_MINUTES[attempts - 1]
  return minutes === undefined ? null : Math.round(minutes * MINUTE_MS * (1 - JITTER + 2 * JITTER * random()))
}

/** Attempts in a row that fail before nothing is sent for a while. */
export const BREAKS_AFTER = 5
const LONGEST_BREAK_MINUTES = 32

/**
 * How long a webhook is left alone; then one attempt shows whether it is well again.
 * @param failures attempts in a row that have failed
 * @returns ms: 1 minute, 2, 4 … 32; null while there were few
 */
export function breakAfter(failures: number): number | null {
  if (failures < BREAKS_AFTER) return null
  return Math.min(LONGEST_BREAK_MINUTES, 2 ** (failures - BREAKS_AFTER)) * MINUTE_MS
}
