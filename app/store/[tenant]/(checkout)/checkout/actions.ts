'use server'

import { randomUUID } from 'node:crypto'
import { updateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import type { CheckoutAnswer } from '#components/shop/checkout-form.tsx'
import { type CheckoutView, offeredCheckout } from '#lib/checkout/get-checkout.ts'
import { keepAddress } from '#lib/checkout/keep-address.ts'
import type { AwaitedPayment, PlacedOrder } from '#lib/checkout/payment-outcome.ts'
import { CheckoutInput, CheckoutQuestionInput } from '#lib/checkout/schema.ts'
import { submitCheckout } from '#lib/checkout/submit-checkout.ts'
import { ok } from '#lib/kernel/result.ts'
import { rememberCartEmail } from '#lib/notifications/remember-cart-email.ts'
import { orderPath } from '#lib/orders/order-address.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { pagesOfOrder, pagesOfReservation } from '#lib/web/changed-pages.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { type FormState, IDLE } from '#lib/web/form-state.ts'

const submitOrder = defineStoreAction({
  permission: 'public',
  input: CheckoutInput,
  run: async (ctx, input, visitor) => {
    const cartId = await visitorCartId(ctx)
    const placed = await submitCheckout(ctx, cartId, input, visitor)
    if (placed.ok && input.saveAddress) await keepAddress(ctx, input)
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

const quoteCheckout = defineStoreAction({
  permission: 'public',
  input: CheckoutQuestionInput,
  run: async (ctx, { email, country, region, shippingMethod }) => {
    const cartId = await visitorCartId(ctx)
    if (cartId !== null && email !== null) await rememberCartEmail(ctx.db, cartId, email)
    const destination = country === null ? null : { country, region }
    return ok(await offeredCheckout(ctx.db, cartId, { destination, email, shippingMethod, now: ctx.now() }))
  },
})

/** What the checkout comes to with what the form says so far. */
export async function quoteCheckoutAction(
  previous: FormState<CheckoutView>,
  form: FormData,
): Promise<FormState<CheckoutView>> {
  return quoteCheckout(previous, form)
}

export async function placeOrderAction(
  _previous: FormState<CheckoutAnswer>,
  form: FormData,
): Promise<FormState<CheckoutAnswer>> {
  const { data, ...answer } = await submitOrder(IDLE, form)
  const awaited = data?.status === 'requires-action' ? data : undefined
  if (answer.code === 'cart-empty') redirect('/cart')
  // Nobody knows yet: the same key asks again.
  if (answer.code === 'payment-pending') return { ...answer, data: {} }
  // Any other answer ends this attempt, and another try needs a key of its own.
  const state = { ...answer, values: { ...answer.values, idempotencyKey: randomUUID() } }
  // What a payment holds is its own: its figures are those that were agreed to.
  if (awaited) return { ...state, data: { awaited } }
  const { data: checkout } = await quoteCheckout(IDLE, form)
  return { ...state, data: { checkout } }
}
