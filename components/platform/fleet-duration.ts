const SECOND = 1_000
const MINUTE = 60 * SECOND

/** "under a second", "17 s", "4 min", "2 h 5 min": as exact as a forecast can be. */
export function fleetDuration(ms: number): string {
  if (ms < SECOND) return 'under a second'
  const seconds = Math.round(ms / SECOND)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(ms / MINUTE)
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}
