import Link from 'next/link'
import { Table, TBody, TD, TH, THead, TR } from '#components/ui/table.tsx'
import type { DeliveryRow } from '#lib/webhooks/webhook-view.ts'
import { DateText } from './date-text.tsx'
import { formatMoment } from './format-date.ts'
import { DeliveryStatusBadge } from './webhook-badges.tsx'

type DeliveryListProps = { deliveries: readonly DeliveryRow[]; now: Date; timeZone: string }

/** What was sent to a webhook, as a table whose rows open on a click, and as cards of two lines on narrow screens. */
export function DeliveryList(props: DeliveryListProps) {
  const { deliveries, now, timeZone } = props
  return (
    <>
      <div className="hidden lg:block">
        <DeliveryTable {...props} />
      </div>
      <ul className="divide-y divide-line lg:hidden">
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            <Link href={pathOf(delivery)} prefetch={false} className="block px-4 py-3 active:bg-sunken">
              <span className="block truncate font-medium font-mono text-13">{delivery.type}</span>
              <span className="mt-1.5 flex items-center gap-2 text-12 text-muted">
                <DeliveryStatusBadge status={delivery.status} />
                <span className="min-w-0 truncate">{answerOf(delivery)}</span>
                <DateText date={delivery.createdAt} now={now} timeZone={timeZone} className="ml-auto shrink-0" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function DeliveryTable({ deliveries, now, timeZone }: DeliveryListProps) {
  return (
    <Table>
      <caption className="sr-only">Deliveries</caption>
      <THead>
        <TR>
          <TH className="pl-5">Event</TH>
          <TH>State</TH>
          <TH>Answer</TH>
          <TH numeric>Tries</TH>
          <TH className="pr-5" numeric>
            Happened
          </TH>
        </TR>
      </THead>
      <TBody>
        {deliveries.map((delivery) => (
          <TR key={delivery.id} className="relative hover:bg-sunken">
            <TD className="max-w-60 truncate pl-5">
              <Link
                href={pathOf(delivery)}
                prefetch={false}
                className="font-medium font-mono text-13 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent-text focus-visible:after:-outline-offset-2"
              >
                {delivery.type}
              </Link>
            </TD>
            <TD>
              <DeliveryStatusBadge status={delivery.status} />
            </TD>
            <TD className="max-w-72 text-muted">
              <span className="block truncate">{answerOf(delivery)}</span>
              {delivery.nextAt && delivery.attempts > 0 ? (
                <span className="block truncate text-12">Again {formatMoment(delivery.nextAt, timeZone)}</span>
              ) : null}
            </TD>
            <TD numeric className="text-muted">
              {delivery.attempts}
            </TD>
            <TD numeric className="whitespace-nowrap pr-5 text-muted">
              <DateText date={delivery.createdAt} now={now} timeZone={timeZone} />
            </TD>
          </TR>
        ))}
      </TBody>
    </Table>
  )
}

function answerOf({ answerCode, error, attempts }: DeliveryRow): string {
  if (error) return error
  if (answerCode !== null) return String(answerCode)
  return attempts === 0 ? 'Not tried yet' : ''
}

function pathOf({ id, webhookId }: DeliveryRow): string {
  return `/admin/settings/webhooks/${webhookId}/deliveries/${id}`
}
