'use server'

import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { markOrderPaid } from '#lib/orders/mark-order-paid.ts'
import { OrderIdInput } from '#lib/orders/schema.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const markPaidAction = defineStoreAction({
  permission: 'orders:write',
  input: OrderIdInput,
  run: (ctx, { id }) => markOrderPaid(ctx, id),
  audit: (order) => ({ action: 'order.marked-paid', subject: order.number }),
})

export const fulfilAction = defineStoreAction({
  permission: 'orders:write',
  input: OrderIdInput,
  run: (ctx, { id }) => fulfilOrder(ctx, id),
  audit: (order) => ({ action: 'order.fulfilled', subject: order.number }),
})

export const cancelAction = defineStoreAction({
  permission: 'orders:write',
  input: OrderIdInput,
  run: (ctx, { id }) => cancelOrder(ctx, id),
  audit: (order) => ({ action: 'order.cancelled', subject: order.number }),
  // What was sold out may be there again.
  invalidates: ({ tenant }, order) => [
    catalogTag(tenant),
    ...order.lines.flatMap(({ productSlug }) => (productSlug === null ? [] : [productTag(tenant, productSlug)])),
  ],
})
