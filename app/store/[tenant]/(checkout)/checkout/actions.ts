'use server'

import { randomUUID } from 'node:crypto'
import { refresh, updateTag } from 'next/cache'
import { getCart } from '#lib/cart/get-cart.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { CheckoutInput } from '#lib/checkout/schema.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import type { FormState } from '#lib/web/form-state.ts'

const submitOrder = defineStoreAction({
  permission: 'public',
  input: CheckoutInput,
  run: async (ctx, input) => {
    const cartId = await visitorCartId(ctx)
    const placed = await placeOrder(ctx, cartId, input)
    if (!placed.ok) await forgetReservation(ctx, cartId)
    return placed
  },
  invalidates: ({ tenant }, { soldProductSlugs, soldOut }) => [
    ...soldProductSlugs.map((slug) => productTag(tenant, slug)),
    ...(soldOut ? [catalogTag(tenant)] : []),
  ],
  redirectTo: ({ orderId }) => `/orders/${orderId}`,
})

/** A page that was made while the payment ran may say "sold out" of what is there again. */
async function forgetReservation({ db, tenant }: StoreContext, cartId: string | null): Promise<void> {
  const { lines } = await getCart(db, cartId)
  if (lines.length === 0) return
  updateTag(catalogTag(tenant))
  for (const { productSlug } of lines) updateTag(productTag(tenant, productSlug))
}

/** Answers after which the page shows a cart that is no longer so. */
const CART_CHANGED = new Set(['sold-out', 'total-changed', 'cart-empty'])

export async function placeOrderAction(previous: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const state = await submitOrder(previous as Parameters<typeof submitOrder>[0], form)
  if (CART_CHANGED.has(state.code ?? '')) refresh()
  // Any other answer ends this attempt, and another try needs a key of its own; while nobody knows, the same key asks again.
  if (state.code === 'payment-pending') return state
  return { ...state, values: { ...state.values, idempotencyKey: randomUUID() } }
}
