import { Badge } from '#components/ui/badge.tsx'
import type { DeliveryStatus, WebhookView } from '#lib/webhooks/webhook-view.ts'
import { DELIVERY_STATUS_WORDS, WEBHOOK_STATE_WORDS } from './webhook-words.ts'

const STATE_TONES = { working: 'green', failing: 'amber', 'held-back': 'red', paused: 'neutral' } as const

type WebhookStateBadgeProps = { webhook: Pick<WebhookView, 'state' | 'refusal'> }

/** How a webhook does. Where nothing can be sent to its address, that is all there is to say. */
export function WebhookStateBadge({ webhook: { state, refusal } }: WebhookStateBadgeProps) {
  if (refusal) return <Badge tone="red">Unusable</Badge>
  return <Badge tone={STATE_TONES[state]}>{WEBHOOK_STATE_WORDS[state]}</Badge>
}

const STATUS_TONES = { queued: 'amber', delivered: 'green', failed: 'red' } as const

export function DeliveryStatusBadge({ status }: { status: DeliveryStatus }) {
  return <Badge tone={STATUS_TONES[status]}>{DELIVERY_STATUS_WORDS[status]}</Badge>
}
