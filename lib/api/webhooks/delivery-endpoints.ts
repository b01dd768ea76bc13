import { z } from 'zod'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getDelivery } from '#lib/webhooks/find-deliveries.ts'
import { getWebhook } from '#lib/webhooks/get-webhook.ts'
import { redeliver } from '#lib/webhooks/redeliver.ts'
import { deliveryRowOf } from '#lib/webhooks/webhook-rows.ts'
import type { DeliveryView } from '#lib/webhooks/webhook-view.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { keyset } from '../keyset.ts'
import { ListQuery, pageOf } from '../list.ts'
import { mapped } from '../mapped.ts'
import {
  DELIVERY_STATUSES,
  Delivery,
  DeliveryWithPayload,
  deliveryResource,
  payloadResource,
} from './webhook-resource.ts'

const tag = 'Webhooks'
const ACCESS: readonly Access[] = ['webhooks:write']

const SORTS = {
  created_at: { column: 'id', direction: 'asc' },
  '-created_at': { column: 'id', direction: 'desc' },
} as const

const Query = ListQuery.extend({
  sort: z.enum(['created_at', '-created_at']).default('-created_at'),
  status: z.enum(DELIVERY_STATUSES).optional(),
})

export const deliveryEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/webhooks/{id}/deliveries',
    tag,
    summary: 'List what was sent to a webhook, and what waits for it',
    description: 'For 30 days, and the newest 10,000.',
    access: ACCESS,
    query: Query,
    status: 200,
    answer: pageOf(Delivery, 'DeliveryPage'),
    run: async (ctx, { params: { id = '' }, query: { status, ...asked } }) => {
      if (!(await getWebhook(ctx, id))) return fail('not-found', 'There is no such webhook.')
      const { where, orderBy, take, page } = keyset(asked, SORTS)
      const rows = await ctx.db.webhookDelivery.findMany({
        where: { AND: [{ webhookId: id, ...(status && { status }) }, where] },
        omit: { payload: true, answer: true },
        orderBy,
        take,
      })
      return ok(page(rows, (row) => deliveryResource(deliveryRowOf(row))))
    },
  }),
  defineEndpoint({
    method: 'GET',
    path: '/webhooks/{id}/deliveries/{delivery_id}',
    tag,
    summary: 'Read a delivery, with what is sent and how it was answered',
    access: ACCESS,
    status: 200,
    answer: DeliveryWithPayload,
    run: async (ctx, { params }) => mapped(await read(ctx, params), payloadResource),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/webhooks/{id}/deliveries/{delivery_id}/redeliver',
    tag,
    summary: 'Send an event again',
    description:
      'One that has ended is sent as a delivery of its own; one that waits for its next try is tried now. The event keeps its id.',
    access: ACCESS,
    status: 202,
    answer: Delivery,
    audit: ({ type }) => ({ action: 'webhook.redelivered', subject: type }),
    run: async (ctx, { params }) => {
      const found = await read(ctx, params)
      return found.ok ? mapped(await redeliver(ctx, found.value.id), deliveryResource) : found
    },
  }),
]

type Params = Readonly<Record<string, string>>

/** Only under the webhook that it is of. */
async function read(ctx: StoreContext, { id, delivery_id = '' }: Params): Promise<Result<DeliveryView>> {
  const delivery = await getDelivery(ctx, delivery_id)
  return delivery && delivery.webhookId === id ? ok(delivery) : fail('not-found', 'There is no such delivery.')
}
