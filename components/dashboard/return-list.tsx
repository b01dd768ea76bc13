import Link from 'next/link'
import type { ReturnView } from '#lib/returns/return-view.ts'
import { DateText } from './date-text.tsx'
import { ReturnStatusBadge } from './return-status-badge.tsx'

type ReturnListProps = { returns: readonly ReturnView[]; now: Date; timeZone: string }

/** Returns, latest first; each row leads to its decision. */
export function ReturnList({ returns, now, timeZone }: ReturnListProps) {
  return (
    <ul className="divide-y divide-line">
      {returns.map((one) => (
        <li key={one.id}>
          <Link
            href={`/admin/returns/${one.id}`}
            prefetch={false}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-14 hover:bg-sunken sm:px-5"
          >
            <span className="w-28 font-medium">{one.orderNumber}</span>
            <span className="min-w-0 flex-1 basis-40 truncate">
              {one.customerName}
              <span className="block truncate text-13 text-muted">
                {one.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join(', ')}
              </span>
            </span>
            <ReturnStatusBadge status={one.status} />
            <DateText
              date={one.createdAt}
              now={now}
              timeZone={timeZone}
              className="text-13 text-muted sm:w-28 sm:text-right"
            />
          </Link>
        </li>
      ))}
    </ul>
  )
}
