import Link from 'next/link'
import { Card } from '#components/ui/card.tsx'
import type { WebhookView } from '#lib/webhooks/webhook-view.ts'
import { WebhookStateBadge } from './webhook-badges.tsx'

/** A store has a few: each is a row that opens on a click. */
export function WebhookList({ webhooks }: { webhooks: readonly WebhookView[] }) {
  return (
    <Card>
      <ul className="divide-y divide-line">
        {webhooks.map((webhook) => (
          <li key={webhook.id}>
            <Link
              href={`/admin/settings/webhooks/${webhook.id}`}
              prefetch={false}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4 hover:bg-sunken"
            >
              <span className="min-w-0">
                <span className="line-clamp-2 break-all font-medium text-14">{webhook.url}</span>
                <span className="mt-0.5 block text-13 text-muted">{eventsInWords(webhook.events)}</span>
              </span>
              <WebhookStateBadge webhook={webhook} />
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
