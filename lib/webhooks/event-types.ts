/** What a webhook may hear of. Names never change: receivers tell events by them. */
export const EVENT_TYPES = [
  'order.created',
  'order.paid',
  'order.fulfilled',
  'order.cancelled',
  'order.refunded',
  'product.created',
  'product.updated',
  'product.archived',
  'stock.low',
  'customer.created',
  'return.requested',
  'return.updated',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** Sent by hand to see whether a webhook works; nobody subscribes to it. */
export const TEST_EVENT = 'webhook.test'
