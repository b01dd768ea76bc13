const MINUTE_MS = 60_000

/**
 * The moment that a clock on the wall of a time zone means.
 * @param local "2026-11-21T15:30", as `<input type="datetime-local">` writes it
 * @param timeZone IANA name
 * @returns null for what is no date; a time that the clock skips in spring is read an hour later
 */
export function fromLocalTime(local: string, timeZone: string): Date | null {
  const asUtc = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`)
  if (Number.isNaN(asUtc)) return null
  // The offset of a moment near it, then that of the moment found: right on both sides of a change of the clocks.
  const guess = asUtc - offsetMs(asUtc, timeZone)
  return new Date(asUtc - offsetMs(guess, timeZone))
}

/** A time on the wall of a time zone, or an instant that names its own ("…Z"); null for what is neither. */
export function readMoment(text: string, timeZone: string): Date | null {
  if (!text.endsWith('Z')) return fromLocalTime(text, timeZone)
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? null : instant
}

/** What a clock on the wall of a time zone shows: "2026-11-21T15:30". */
export function toLocalTime(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + offsetMs(moment.getTime(), timeZone)).toISOString().slice(0, 16)
}

function offsetMs(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return wall - Math.floor(moment / MINUTE_MS) * MINUTE_MS
}
