import { z } from 'zod'
import { ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { cancelOwnOrder } from '#lib/orders/cancel-own-order.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { markOrderPaid } from '#lib/orders/mark-order-paid.ts'
import { ORDER_STATUSES } from '#lib/orders/order-lifecycle.ts'
import { ORDER_INCLUDE, orderViewOf } from '#lib/orders/order-rows.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { FulfilInput } from '#lib/orders/schema.ts'
import { visibleOrders } from '#lib/orders/visible-orders.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { keyset } from '../keyset.ts'
import { ListQuery } from '../list.ts'
import { mapped } from '../mapped.ts'
import { Instant } from '../schema.ts'
import { Order, OrderPage, orderResource } from './order-resource.ts'
import { readOrder } from './read-order.ts'
import { RefundBody, refundThroughApi } from './refund-through-api.ts'

const tag = 'Orders'
const READERS: readonly Access[] = ['customer', 'orders:read']
const WRITERS: readonly Access[] = ['orders:write']

const SORTS = {
  placed_at: { column: 'placedAt', direction: 'asc', isDate: true },
  '-placed_at': { column: 'placedAt', direction: 'desc', isDate: true },
} as const

const Query = ListQuery.extend({
  sort: z.enum(['placed_at', '-placed_at']).default('-placed_at'),
  status: z.enum(ORDER_STATUSES).optional(),
  payment_status: Order.shape.payment_status.optional(),
  number: z.string().max(60).refine(isPlainText).optional(),
  email: z.string().max(254).refine(isPlainText).toLowerCase().optional(),
  placed_since: Instant.optional(),
})

const FulfilBody = z.strictObject({
  carrier: FulfilInput.shape.carrier,
  tracking_number: FulfilInput.shape.trackingNumber,
  tracking_url: FulfilInput.shape.trackingUrl,
})

/** What was sold out may be there again. */
function pagesOf({ tenant }: StoreContext, { lines }: z.input<typeof Order>): string[] {
  const slugs = lines.flatMap(({ product_slug }) => product_slug ?? [])
  return [catalogTag(tenant), ...slugs.map((slug) => productTag(tenant, slug))]
}

const shownTo =
  ({ actor }: StoreContext) =>
  (view: OrderView) =>
    orderResource(view, actor.kind === 'customer')

export const orderEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/orders',
    tag,
    summary: 'List orders',
    description: 'Staff see those of the store, shoppers their own.',
    access: READERS,
    query: Query,
    status: 200,
    answer: OrderPage,
    run: async (ctx, { query }) => {
      const { status, number, email, payment_status: paymentStatus, placed_since: since, ...asked } = query
      const { where, orderBy, take, page } = keyset(asked, SORTS)
      const filters = {
        ...(status && { status }),
        ...(paymentStatus && { paymentStatus }),
        ...(number && { number }),
        ...(email && { email }),
        ...(since && { placedAt: { gte: new Date(since) } }),
      }
      const visible = visibleOrders(ctx.actor) ?? { id: { in: [] } }
      const rows = await ctx.db.order.findMany({
        where: { AND: [visible, filters, where] },
        include: ORDER_INCLUDE,
        orderBy,
        take,
      })
      return ok(page(rows, (row) => shownTo(ctx)(orderViewOf(row, ctx.db.storeId))))
    },
  }),
  defineEndpoint({
    method: 'GET',
    path: '/orders/{id}',
    tag,
    summary: 'Read an order',
    access: READERS,
    status: 200,
    answer: Order,
    run: async (ctx, { params: { id = '' } }) => mapped(await readOrder(ctx, id), shownTo(ctx)),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/orders/{id}/fulfil',
    tag,
    summary: 'Note that an order is on its way',
    description: 'Writes to whoever ordered. Once more changes nothing.',
    access: WRITERS,
    body: FulfilBody,
    status: 200,
    answer: Order,
    audit: ({ number }) => ({ action: 'order.fulfilled', subject: number }),
    run: async (ctx, { params: { id = '' }, body }) =>
      mapped(
        await fulfilOrder(ctx, id, {
          carrier: body.carrier,
          trackingNumber: body.tracking_number,
          trackingUrl: body.tracking_url,
        }),
        shownTo(ctx),
      ),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/orders/{id}/mark-paid',
    tag,
    summary: 'Note that the money has come',
    access: WRITERS,
    status: 200,
    answer: Order,
    audit: ({ number }) => ({ action: 'order.marked-paid', subject: number }),
    run: async (ctx, { params: { id = '' } }) => mapped(await markOrderPaid(ctx, id), shownTo(ctx)),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/orders/{id}/cancel',
    tag,
    summary: 'Cancel an order that has not been fulfilled',
    description: 'Its stock comes back and its money goes back. Shoppers cancel their own.',
    access: ['customer', ...WRITERS],
    status: 200,
    answer: Order,
    audit: ({ number }) => ({ action: 'order.cancelled', subject: number }),
    invalidates: pagesOf,
    run: async (ctx, { params: { id = '' } }) => mapped(await cancel(ctx, id), shownTo(ctx)),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/orders/{id}/refunds',
    tag,
    summary: 'Give money back, and put units back into stock',
    access: WRITERS,
    body: RefundBody,
    status: 200,
    answer: Order,
    audit: ({ number }) => ({ action: 'order.refunded', subject: number }),
    invalidates: pagesOf,
    run: async (ctx, { params: { id = '' }, body }) => mapped(await refundThroughApi(ctx, id, body), shownTo(ctx)),
  }),
]

function cancel(ctx: StoreContext, id: string): Promise<Result<OrderView>> {
  return ctx.actor.kind === 'customer' ? cancelOwnOrder(ctx, { id, key: '' }) : cancelOrder(ctx, id)
}
