/** "21 November 2026" in this time zone: where a date stands in a sentence or on paper. */
export function writtenDate(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(date)
}

/** "21 Nov 2026" in this time zone: in tables and lists. */
export function shortDate(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(date)
}

/** "21 Nov 2026, 14:05" in this time zone. */
export function shortMoment(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(date)
}
