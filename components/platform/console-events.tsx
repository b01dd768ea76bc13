import { formatMoment } from '#components/dashboard/format-date.ts'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { ConsoleEvent } from '#lib/platform/console/find-audit-events.ts'
import { consoleEventWords } from './console-event-words.ts'

/** Who did what, latest first. */
export function ConsoleEvents({ events }: { events: readonly ConsoleEvent[] }) {
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
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <span className="font-medium">{event.actor}</span> {consoleEventWords(event)}
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
