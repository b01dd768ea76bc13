import type { Webhook, WebhookDelivery } from '#lib/db/generated/tenant/client.ts'
import { EVENT_TYPES } from './event-types.ts'
import { refusalOfAddress } from './webhook-address.ts'
import type { DeliveryRow, DeliveryStatus, WebhookState, WebhookView } from './webhook-view.ts'

export function webhookViewOf(row: Webhook, now: Date): WebhookView {
  const { id, url, events, failures, createdAt } = row
  const state = stateOf(row, now)
  return {
    id,
    url,
    refusal: refusalOfAddress(url),
    events: EVENT_TYPES.filter((type) => events.includes(type)),
    state,
    failures,
    heldBackUntil: state === 'held-back' ? row.brokenUntil : null,
    previousUntil: row.previousUntil && row.previousUntil > now ? row.previousUntil : null,
    createdAt,
  }
}

function stateOf({ active, failures, brokenUntil }: Webhook, now: Date): WebhookState {
  if (!active) return 'paused'
  if (brokenUntil && brokenUntil > now) return 'held-back'
  return failures > 0 ? 'failing' : 'working'
}

export function deliveryRowOf(row: Omit<WebhookDelivery, 'payload' | 'answer'>): DeliveryRow {
  const { id, webhookId, eventId, type, attempts, answerCode, error, createdAt, nextAt, sentAt } = row
  const status = row.status as DeliveryStatus
  return {
    id,
    webhookId,
    eventId,
    type,
    status,
    attempts,
    answerCode,
    error,
    createdAt,
    nextAt: status === 'queued' ? nextAt : null,
    sentAt,
  }
}
