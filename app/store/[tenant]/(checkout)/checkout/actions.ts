'use server'

import { randomUUID } from 'node:crypto'
import { refresh, updateTag } from 'next/cache'
import type { AwaitedPayment, PlacedOrder } from '#lib/checkout/payment-outcome.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { CheckoutInput } from '#lib/checkout/schema.ts'
import { orderPath } from '#lib/orders/order-address.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { pagesOfOrder, pagesOfReservation } from './changed-pages.ts'

const submitOrder = defineStoreAction({
  permission: 'public',
  input: CheckoutInput,
  run: async (ctx, input) => {
    const cartId = await visitorCartId(ctx)
    const placed = await placeOrder(ctx, cartId, input)
    if (!placed.ok) for (const tag of await pagesOfReservation(ctx, cartId)) updateTag(tag)
    return placed
  },
  invalidates: (ctx, placed) => (placed.status === 'ordered' ? pagesOfOrder(ctx, placed) : []),
  redirectTo: (placed, { tenant }) => nextPage(tenant.id, placed),
})

/** The order, or the page on which the shopper is asked; null when the provider's script in the page goes on. */
function nextPage(storeId: string, placed: PlacedOrder | AwaitedPayment): string | null {
  if (placed.status === 'ordered') return orderPath(storeId, placed.orderId)
  return placed.challenge.kind === 'redirect' ? placed.challenge.url : null
}

/** Answers after which the page shows a cart that is no longer so. */
const CART_CHANGED = new Set(['sold-out', 'total-changed', 'cart-empty'])

export async function placeOrderAction(
  previous: FormState<AwaitedPayment>,
  form: FormData,
): Promise<FormState<AwaitedPayment>> {
  const answer = await submitOrder(previous as FormState<PlacedOrder | AwaitedPayment>, form)
  const awaited = answer.data?.status === 'requires-action' ? answer.data : undefined
  const state = { ...answer, data: awaited }
  if (CART_CHANGED.has(state.code ?? '')) refresh()
  // Any other answer ends this attempt, and another try needs a key of its own; while nobody knows, the same key asks again.
  if (state.code === 'payment-pending') return state
  return { ...state, values: { ...state.values, idempotencyKey: randomUUID() } }
}
