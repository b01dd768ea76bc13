import { z } from 'zod'
import { EVENT_TYPES } from '#lib/webhooks/event-types.ts'
import { WebhookInput } from '#lib/webhooks/schema.ts'
import type { DeliveryRow, DeliveryView, WebhookView } from '#lib/webhooks/webhook-view.ts'

export const WebhookBody = z
  .strictObject({
    url: WebhookInput.shape.url.meta({
      description: 'Where events go: https, at a host on the public internet.',
      example: 'https://example.com/webhooks',
    }),
    events: WebhookInput.shape.events.meta({ description: 'What it hears of.' }),
  })
  .meta({ id: 'WebhookBody' })

const instant = z.iso.datetime()

export const Webhook = z
  .strictObject({
    id: z.string(),
    url: z.string(),
    events: z.array(z.enum(EVENT_TYPES)),
    state: z.enum(['working', 'failing', 'held-back', 'paused']).meta({
      description: 'failing: the last tries went wrong. held-back: so many of them that nothing is sent for a while.',
    }),
    failures: z.int().meta({ description: 'Tries in a row that failed.' }),
    held_back_until: instant.nullable(),
    previous_secret_until: instant
      .nullable()
      .meta({ description: 'After a rotation: until then the secret before signs as well.' }),
    created_at: instant,
  })
  .meta({ id: 'Webhook' })

export const WebhookWithSecret = Webhook.extend({
  secret: z.string().meta({ description: 'Signs every event. It is said this once.', example: 'whsec_…' }),
}).meta({ id: 'WebhookWithSecret' })

export const DELIVERY_STATUSES = ['queued', 'delivered', 'failed'] as const

export const Delivery = z
  .strictObject({
    id: z.string(),
    webhook_id: z.string(),
    event_id: z.string().meta({ description: 'The same for every try and every redelivery of one event.' }),
    type: z.string(),
    status: z.enum(DELIVERY_STATUSES),
    attempts: z.int(),
    answer_code: z.int().nullable().meta({ description: 'HTTP status of the last answer.' }),
    error: z.string().meta({ description: 'Why the last try failed; empty when none did.' }),
    created_at: instant,
    next_at: instant.nullable().meta({ description: 'When it is tried next.' }),
    sent_at: instant.nullable().meta({ description: 'When it was tried last.' }),
  })
  .meta({ id: 'Delivery' })

export const DeliveryWithPayload = Delivery.extend({
  payload: z.string().meta({ description: 'The JSON that is sent, byte for byte as it is signed.' }),
  answer: z.string().meta({ description: 'How the last answer began.' }),
}).meta({ id: 'DeliveryWithPayload' })

export function webhookResource(view: WebhookView): z.input<typeof Webhook> {
  return {
    id: view.id,
    url: view.url,
    events: view.events,
    state: view.state,
    failures: view.failures,
    held_back_until: view.heldBackUntil?.toISOString() ?? null,
    previous_secret_until: view.previousUntil?.toISOString() ?? null,
    created_at: view.createdAt.toISOString(),
  }
}

export function secretResource({
  webhook,
  secret,
}: {
  webhook: WebhookView
  secret: string
}): z.input<typeof WebhookWithSecret> {
  return { ...webhookResource(webhook), secret }
}

export function deliveryResource(row: DeliveryRow): z.input<typeof Delivery> {
  return {
    id: row.id,
    webhook_id: row.webhookId,
    event_id: row.eventId,
    type: row.type,
    status: row.status,
    attempts: row.attempts,
    answer_code: row.answerCode,
    error: row.error,
    created_at: row.createdAt.toISOString(),
    next_at: row.nextAt?.toISOString() ?? null,
    sent_at: row.sentAt?.toISOString() ?? null,
  }
}

export function payloadResource({ payload, answer, ...row }: DeliveryView): z.input<typeof DeliveryWithPayload> {
  return { ...deliveryResource(row), payload, answer }
}
