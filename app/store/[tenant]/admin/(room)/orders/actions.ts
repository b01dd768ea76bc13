'use server'

import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { changeTracking } from '#lib/orders/change-tracking.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { markOrderPaid } from '#lib/orders/mark-order-paid.ts'
import { refundOrder } from '#lib/orders/refund-order.ts'
import { ChangeTrackingInput, FulfilInput, OrderIdInput, RefundOrderInput } from '#lib/orders/schema.ts'
import { settleAttention } from '#lib/orders/settle-attention.ts'
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
  input: FulfilInput,
  run: (ctx, { id, ...tracking }) => fulfilOrder(ctx, id, tracking),
  audit: (order) => ({ action: 'order.fulfilled', subject: order.number }),
})

export const changeTrackingAction = defineStoreAction({
  permission: 'orders:write',
  input: ChangeTrackingInput,
  run: changeTracking,
  audit: (order) => ({ action: 'order.tracking-changed', subject: order.number }),
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

export const refundAction = defineStoreAction({
  permission: 'orders:write',
  input: RefundOrderInput,
  run: (ctx, input) => refundOrder(ctx, input),
  audit: (order) => ({ action: 'order.refunded', subject: order.number }),
  // What was sold out may be there again.
  invalidates: ({ tenant }, order) => [
    catalogTag(tenant),
    ...order.lines.flatMap(({ productSlug }) => (productSlug === null ? [] : [productTag(tenant, productSlug)])),
  ],
})

export const settleAttentionAction = defineStoreAction({
  permission: 'orders:write',
  input: OrderIdInput,
  run: (ctx, { id }) => settleAttention(ctx, id),
  audit: (order) => ({ action: 'order.looked-at', subject: order.number }),
})
