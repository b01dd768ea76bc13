import type { EventType } from '#lib/webhooks/event-types.ts'
import type { DeliveryStatus, WebhookState } from '#lib/webhooks/webhook-view.ts'

/** Events as they are chosen, by what they are about. */
export const EVENT_GROUPS: readonly { title: string; events: readonly { type: EventType; words: string }[] }[] = [
  {
    title: 'Orders',
    events: [
      { type: 'order.created', words: 'Somebody ordered' },
      { type: 'order.paid', words: 'An order was paid' },
      { type: 'order.fulfilled', words: 'An order was sent off' },
      { type: 'order.cancelled', words: 'An order was cancelled' },
      { type: 'order.refunded', words: 'Money of an order went back' },
    ],
  },
  {
    title: 'Products',
    events: [
      { type: 'product.created', words: 'A product was added' },
      { type: 'product.updated', words: 'A product was changed' },
      { type: 'product.archived', words: 'A product was archived' },
      { type: 'stock.low', words: 'A sale left 5 or fewer in stock' },
    ],
  },
  {
    title: 'Customers and returns',
    events: [
      { type: 'customer.created', words: 'Somebody made an account' },
      { type: 'return.requested', words: 'Somebody wants to return something' },
      { type: 'return.updated', words: 'A return was answered, arrived or was refunded' },
    ],
  },
]

export const WEBHOOK_STATE_WORDS: Record<WebhookState, string> = {
  working: 'Working',
  failing: 'Failing',
  'held-back': 'Held back',
  paused: 'Paused',
}

export const DELIVERY_STATUS_WORDS: Record<DeliveryStatus, string> = {
  queued: 'Waiting',
  delivered: 'Delivered',
  failed: 'Failed',
}
