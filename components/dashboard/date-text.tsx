import { formatDate, formatMoment } from './format-date.ts'

type DateTextProps = { date: Date; now: Date; timeZone: string; className?: string }

/** A date in words, with the exact moment behind it. */
export function DateText({ date, now, timeZone, className }: DateTextProps) {
  return (
    <time dateTime={date.toISOString()} title={formatMoment(date, timeZone)} className={className}>
      {formatDate(date, now, timeZone)}
    </time>
  )
}
