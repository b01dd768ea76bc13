import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import type { WebhookView } from '#lib/webhooks/webhook-view.ts'
import { WebhookStateBadge } from './webhook-badges.tsx'

/** A store has a few: each is a row that opens on a click. */
export function WebhookList({ webhooks }: { webhooks: readonly WebhookView[] }) {
  return (
    <Card>
      <ul className="divide-y divide-line">
        {webhooks.map(({ id, url, events, state }) => (
          <li key={id}>
            <Link
              href={`/admin/settings/webhooks/${id}`}
              prefetch={false}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4 hover:bg-sunken"
            >
              <span className="min-w-0">
                <span className="block break-all font-medium text-14">{url}</span>
                <span className="mt-0.5 block text-13 text-muted">{eventsInWords(events)}</span>
              </span>
              <WebhookStateBadge state={state} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const NAMED = 3

function eventsInWords(events: readonly string[]): string {
  const shown = events.slice(0, NAMED).join(', ')
  return events.length > NAMED ? `${shown} and ${events.length - NAMED} more` : shown
}
