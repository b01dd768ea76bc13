/** A share as a thin bar; the figure itself stands in words beside it. */
export function FleetBar({ share, tone = 'accent' }: { share: number; tone?: 'accent' | 'amber' }) {
  return (
    <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-sunken">
      <span
        className={`block h-full rounded-full ${tone === 'amber' ? 'bg-amber' : 'bg-accent-text'}`}
        style={{ width: `${Math.max(share > 0 ? 1 : 0, share * 100)}%` }}
      />
    </span>
  )
}
