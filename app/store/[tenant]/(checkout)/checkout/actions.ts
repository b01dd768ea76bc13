'use server'

import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { CheckoutInput } from '#lib/checkout/schema.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { readCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import type { FormState } from '#lib/web/form-state.ts'

const submitOrder = defineStoreAction({
  permission: 'public',
  input: CheckoutInput,
  run: async (ctx, input) => placeOrder(ctx, await readCartId(), input),
  invalidates: ({ tenant }, { soldProductSlugs, soldOut }) => [
    ...soldProductSlugs.map((slug) => productTag(tenant, slug)),
    ...(soldOut ? [catalogTag(tenant)] : []),
  ],
  redirectTo: ({ orderId }) => `/orders/${orderId}`,
})

/** Answers after which the page shows a cart that is no longer so. */
const CART_CHANGED = new Set(['sold-out', 'total-changed', 'cart-empty'])

export async function placeOrderAction(previous: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await submitOrder(previous as Parameters<typeof submitOrder>[0], form)
  if (CART_CHANGED.has(state.code ?? '')) refresh()
  // Any other answer ends this attempt, and another try needs a key of its own; while nobody knows, the same key asks again.
  if (state.code === 'payment-pending') return state
  return { ...state, values: { ...state.values, idempotencyKey: randomUUID() } }
}
