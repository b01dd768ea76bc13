'use server'

import { NewPassword } from '#lib/auth/schema.ts'
import { registerFromOrder } from '#lib/customers/register-from-order.ts'
import { ok } from '#lib/kernel/result.ts'
import { cancelOwnOrder } from '#lib/orders/cancel-own-order.ts'
import { reorder } from '#lib/orders/reorder.ts'
import { OrderDoorInput } from '#lib/orders/schema.ts'
import { requestReturn } from '#lib/returns/request-return.ts'
import { ReturnInput } from '#lib/returns/schema.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { visitorCartId, writeCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { arrive } from '../../../account/arrive.ts'

export const cancelOwnAction = defineStoreAction({
  permission: 'public',
  input: OrderDoorInput,
  run: async (ctx, door) => {
    const cancelled = await cancelOwnOrder(ctx, door)
    if (!cancelled.ok) return cancelled
    return ok({ slugs: cancelled.value.lines.flatMap(({ productSlug }) => productSlug ?? []) })
  },
  // What was sold out may be there again.
  invalidates: ({ tenant }, { slugs }) => [catalogTag(tenant), ...slugs.map((slug) => productTag(tenant, slug))],
})

export const reorderAction = defineStoreAction({
  permission: 'public',
  input: OrderDoorInput,
  run: async (ctx, door) => {
    const again = await reorder(ctx, await visitorCartId(ctx), door)
    if (!again.ok) return again
    const { cart, missing } = again.value
    if (cart.id) await writeCartId(cart.id)
    return ok({ count: cart.count, missing })
  },
})

export const requestReturnAction = defineStoreAction({
  permission: 'public',
  input: ReturnInput,
  run: async (ctx, input) => {
    const requested = await requestReturn(ctx, input)
    return requested.ok ? ok(null) : requested
  },
})

export const registerFromOrderAction = defineStoreAction({
  permission: 'public',
  input: OrderDoorInput.extend({ password: NewPassword }),
  run: async (ctx, input, { address }) =>
    arrive(ctx, await registerFromOrder(ctx, input, address), `/orders/${input.id}`),
  redirectTo: (path) => path,
})
