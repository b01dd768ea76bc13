import type { StoreActivity } from '#lib/platform/activity/find-store-activity.ts'
import { activityWords } from './activity-words.ts'
import { DateText } from './date-text.tsx'

type ActivityListProps = { items: readonly StoreActivity[]; now: Date; timeZone: string }

/** Who did what, when and from where, latest first. */
export function ActivityList({ items, now, timeZone }: ActivityListProps) {
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-5 py-3 text-14">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="font-medium">{nameOf(item)}</span> {activityWords(item)}
          </span>
          <span className="text-13 text-muted tabular-nums">
            {item.address ? `${item.address} · ` : ''}
            <DateText date={item.createdAt} now={now} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function nameOf({ who, isStaff }: StoreActivity): string {
  return who ?? (isStaff ? 'Somebody who left' : 'Souk')
}
