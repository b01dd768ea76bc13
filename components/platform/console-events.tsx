import { formatMoment } from '#components/dashboard/format-date.ts'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { StoreEvent } from '#lib/platform/console/get-store.ts'

const WORDS: Record<string, string> = {
  'tenant.created': 'opened the store',
  'tenant.suspended': 'suspended the store',
  'tenant.activated': 'activated the store',
}

/** Who did what with a store, latest first. */
export function ConsoleEvents({ events }: { events: readonly StoreEvent[] }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Audit log</CardTitle>
        <p className="text-13 text-muted">Times are UTC.</p>
      </CardHeader>
      <CardBody className="pt-2">
        {events.length === 0 ? (
          <p className="py-2 text-14 text-muted">Nothing is written down about this store.</p>
        ) : (
          <ul className="divide-y divide-line">
            {events.map((event) => (
              <li
                key={event.id}
                className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2.5 text-14"
              >
                <span className="min-w-0">
                  <span className="font-medium">{event.actor}</span> {WORDS[event.action] ?? event.action}
                </span>
                <span className="text-13 text-muted">
                  {event.address ? `${event.address} · ` : ''}
                  <time dateTime={event.createdAt.toISOString()}>{formatMoment(event.createdAt, 'UTC')}</time>
                </span>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  )
}
