/** How a figure moved against the one before; null when there is nothing to compare with. */
export type Change = { direction: 'up' | 'down' | 'same'; percent: number } | null

/** More than this says no more. */
export const HIGHEST_CHANGE = 999

/** @returns whole per cent, at most `HIGHEST_CHANGE` */
export function changeOf(now: number, before: number): Change {
  if (before <= 0) return null
  const percent = Math.min(HIGHEST_CHANGE, Math.abs(Math.round(((now - before) / before) * 100)))
  if (percent === 0) return { direction: 'same', percent: 0 }
  return { direction: now > before ? 'up' : 'down', percent }
}
