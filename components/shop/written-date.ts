/** "21 November 2026", in the store's own time zone. */
export function writtenDate(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(date)
}
