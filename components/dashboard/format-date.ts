const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

const relative = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' })

/** "3 hours ago" under a week, then "Nov 3, 2026" in the store's time zone. */
export function formatDate(date: Date, now: Date, timeZone: string): string {
  const age = now.getTime() - date.getTime()
  if (age < MINUTE) return 'just now'
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute')
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour')
  if (age < WEEK) return relative.format(-Math.floor(age / DAY), 'day')
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone }).format(date)
}

/** "Nov 3, 2026, 2:05 PM" in the store's time zone: what stands behind a relative date. */
export function formatMoment(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(date)
}
