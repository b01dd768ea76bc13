import { z } from 'zod'
import { jsonField } from '#lib/kernel/json-field.ts'
import { isPlainText, requiredLine } from '#lib/kernel/text.ts'
import { EVENT_TYPES } from './event-types.ts'
import { refusalOfAddress } from './webhook-address.ts'

/** Webhooks that one store may have. */
export const MAX_WEBHOOKS = 20
export const MAX_URL = 2_000

const MAX_ID = 60

/** Of a webhook or of a delivery, as an address or a form brings it: what is no id is not looked up. */
export const WebhookId = z
  .string('Choose a webhook.')
  .min(1, 'Choose a webhook.')
  .max(MAX_ID, 'There is no such webhook.')
  .refine(isPlainText, 'There is no such webhook.')

/** What a merchant decides about a webhook. */
export const WebhookInput = z.object({
  url: requiredLine(MAX_URL, 'Enter where to send events.').superRefine((url, context) => {
    const refusal = refusalOfAddress(url)
    if (refusal) context.addIssue({ code: 'custom', message: refusal })
  }),
  events: z
    .array(z.enum(EVENT_TYPES, 'There is no such event.'), 'Choose at least one event.')
    .min(1, 'Choose at least one event.')
    .max(EVENT_TYPES.length * 2)
    .transform((events) => EVENT_TYPES.filter((type) => events.includes(type))),
})
export type WebhookInput = z.output<typeof WebhookInput>

export const WebhookIdInput = z.object({ id: WebhookId })

/** The same as the dashboard's form sends it. */
export const WebhookForm = z.object({
  id: WebhookId.optional().transform((id) => id ?? null),
  url: WebhookInput.shape.url,
  events: jsonField(WebhookInput.shape.events, 2_000),
})

const Id = z.string()
const Minor = z.int().meta({ description: 'In minor units of the currency.' })
const Instant = z.string().meta({ description: 'ISO 8601, UTC.' })

const OrderData = z.object({
  id: Id,
  number: z.string(),
  status: z.string(),
  paymentStatus: z.string(),
  currency: z.string(),
  totalMinor: Minor,
  refundedMinor: Minor,
  customerId: Id.nullable(),
  placedAt: Instant,
})

const ProductData = z.object({
  id: Id,
  slug: z.string(),
  title: z.string(),
  status: z.string(),
  currency: z.string(),
  priceMinor: Minor,
})

const ReturnData = z.object({
  id: Id,
  orderId: Id,
  orderNumber: z.string(),
  status: z.string(),
  lines: z.array(z.object({ orderLineId: Id, quantity: z.int() })),
})

/**
 * The `data` of each event: small, and without anything personal, because deliveries are kept for a month and shown in a
 * log. Whoever needs more asks the API for the id. Fields may be added; none changes or goes.
 */
export const EVENT_DATA = {
  'order.created': OrderData,
  'order.paid': OrderData,
  'order.fulfilled': OrderData,
  'order.cancelled': OrderData,
  'order.refunded': OrderData.extend({ refund: z.object({ id: Id, amountMinor: Minor }) }),
  'product.created': ProductData,
  'product.updated': ProductData,
  'product.archived': ProductData,
  'stock.low': z.object({
    productId: Id,
    variantId: Id,
    title: z.string(),
    variantTitle: z.string(),
    sku: z.string(),
    stock: z.int(),
  }),
  'customer.created': z.object({ id: Id, createdAt: Instant }),
  'return.requested': ReturnData,
  'return.updated': ReturnData,
} as const satisfies Record<(typeof EVENT_TYPES)[number], z.ZodType>

/** What arrives at a webhook. */
export const WebhookPayload = z.object({
  id: Id,
  type: z.string(),
  createdAt: Instant,
  data: z.record(z.string(), z.unknown()),
})
