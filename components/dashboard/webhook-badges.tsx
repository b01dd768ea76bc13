import { Badge } from '#components/ui/badge.tsx'
import type { DeliveryStatus, WebhookState } from '#lib/webhooks/webhook-view.ts'
import { DELIVERY_STATUS_WORDS, WEBHOOK_STATE_WORDS } from './webhook-words.ts'

const STATE_TONES = { working: 'green', failing: 'amber', 'held-back': 'red', paused: 'neutral' } as const

export function WebhookStateBadge({ state }: { state: WebhookState }) {
  return <Badge tone={STATE_TONES[state]}>{WEBHOOK_STATE_WORDS[state]}</Badge>
}

const STATUS_TONES = { queued: 'amber', delivered: 'green', failed: 'red' } as const

export function DeliveryStatusBadge({ status }: { status: DeliveryStatus }) {
  return <Badge tone={STATUS_TONES[status]}>{DELIVERY_STATUS_WORDS[status]}</Badge>
}
