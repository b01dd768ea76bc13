import { shortDate, shortMoment } from '#lib/kernel/written-date.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

const relative = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' })

/** "3 hours ago" under a week, then "3 Nov 2026" in the store's time zone. */
export function formatDate(date: Date, now: Date, timeZone: string): string {
  const age = now.getTime() - date.getTime()
  if (age < MINUTE) return 'just now'
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute')
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour')
  if (age < WEEK) return relative.format(-Math.floor(age / DAY), 'day')
  return shortDate(date, timeZone)
}

/** "3 Nov 2026, 14:05" in the store's time zone: what stands behind a relative date. */
export function formatMoment(date: Date, timeZone: string): string {
  return shortMoment(date, timeZone)
}
