import { CalendarClock } from 'lucide-react'

/** What the merchant must know about the store's time with the market, above every page of the dashboard. */
export function PlanNotice({ text }: { text: string | null }) {
  if (text === null) return null
  return (
    <p
      role="status"
      className="mb-6 flex items-start gap-3 rounded-card border border-line bg-surface px-4 py-3 text-14 text-text"
    >
      <CalendarClock aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0 text-muted" />
      {text}
    </p>
  )
}
