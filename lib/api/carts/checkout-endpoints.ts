import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { continuePayment } from '#lib/checkout/continue-payment.ts'
import { getCheckout } from '#lib/checkout/get-checkout.ts'
import type { AwaitedPayment, PlacedOrder } from '#lib/checkout/payment-outcome.ts'
import { CheckoutInput } from '#lib/checkout/schema.ts'
import { submitCheckout } from '#lib/checkout/submit-checkout.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { orderPath } from '#lib/orders/order-address.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { pagesOfOrder, pagesOfReservation } from '#lib/web/changed-pages.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { Checkout, checkoutResource } from './cart-resource.ts'
import { ownCart } from './own-cart.ts'

const tag = 'Carts'
const access: readonly Access[] = ['anyone']
const form = CheckoutInput.shape

const CheckoutBody = z
  .strictObject({
    email: form.email,
    name: form.name,
    line1: form.line1,
    line2: form.line2,
    city: form.city,
    region: form.region,
    postal_code: form.postalCode,
    country: form.country,
    phone: form.phone,
    shipping_method: form.shippingMethod,
    payment_method: form.paymentMethod,
    card_number: form.cardNumber,
    card_expiry: form.cardExpiry,
    card_cvc: form.cardCvc,
    expected_total_minor: form.expectedTotalMinor.meta({
      description: 'What the shopper agreed to: another total is refused.',
    }),
    expected_due_minor: form.expectedDueMinor,
  })
  .meta({ id: 'CheckoutBody' })
type CheckoutBody = z.output<typeof CheckoutBody>

const Placed = z
  .strictObject({
    status: z.enum(['ordered', 'requires-action']),
    order_id: z.string().nullable(),
    order_number: z.string().nullable(),
    order_url: z.string().nullable().meta({ description: "The order's page, for whoever has the address." }),
    payment_id: z.string().nullable(),
    challenge: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('redirect'), url: z.string() }),
        z.strictObject({ kind: z.literal('client-secret'), clientSecret: z.string(), publishableKey: z.string() }),
      ])
      .nullable()
      .meta({ description: 'What the shopper has to do first; then ask for the payment.' }),
  })
  .meta({ id: 'PlacedOrder' })

export const checkoutEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/carts/{id}/checkout',
    tag,
    summary: 'What a cart comes to',
    description: 'With delivery, taxes, discounts and gift cards. Nothing is reserved.',
    access,
    query: z.object({
      email: form.email.optional(),
      country: form.country.optional(),
      region: z.string().max(120).default(''),
      shipping_method: z.string().max(60).optional(),
    }),
    status: 200,
    answer: Checkout,
    run: async (ctx, { params: { id = '' }, query: { email, country, region, shipping_method } }) => {
      const cart = await ownCart(ctx, id)
      if (!cart.ok) return cart
      const destination = country === undefined ? null : { country, region }
      const question = { destination, email: email ?? null, shippingMethod: shipping_method ?? null, now: ctx.now() }
      return ok(checkoutResource(await getCheckout(ctx.db, cart.value, question)))
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/carts/{id}/checkout',
    tag,
    summary: 'Buy what is in a cart',
    description: 'Stock is held while it is paid. Send an Idempotency-Key: the same one is the same order.',
    access,
    body: CheckoutBody,
    status: 200,
    answer: Placed,
    run: async (ctx, { params: { id = '' }, body, idempotencyKey, address, expire }) => {
      const cart = await ownCart(ctx, id)
      if (!cart.ok) return cart
      const input = CheckoutInput.safeParse(formOf(body, paymentKey(id, idempotencyKey)))
      if (!input.success) return failuresOf(input.error)
      const placed = await submitCheckout(ctx, cart.value, input.data, { address })
      if (!placed.ok) expire(await pagesOfReservation(ctx, cart.value))
      return told(ctx, placed, expire)
    },
  }),
  defineEndpoint({
    method: 'GET',
    path: '/carts/{id}/payments/{payment_id}',
    tag,
    summary: 'What became of a payment',
    description: 'After the shopper did what was asked of them.',
    access,
    status: 200,
    answer: Placed,
    run: async (ctx, { params: { id = '', payment_id: paymentId = '' }, expire }) => {
      // The cart itself is gone once it is an order; its id is still the secret of who had it.
      const outcome = isPlainText(id) ? await continuePayment(ctx, id, paymentId) : null
      return outcome ? told(ctx, outcome, expire) : fail('not-found', 'There is no such payment.')
    },
  }),
]

type Told = z.input<typeof Placed>
const NOTHING = { order_id: null, order_number: null, order_url: null, payment_id: null, challenge: null }

function told(
  ctx: StoreContext,
  placed: Result<PlacedOrder | AwaitedPayment>,
  expire: (tags: string[]) => void,
): Result<Told> {
  if (!placed.ok) return placed
  if (placed.value.status === 'requires-action') {
    const { paymentId, challenge } = placed.value
    return ok({ ...NOTHING, status: 'requires-action', payment_id: paymentId, challenge })
  }
  expire(pagesOfOrder(ctx, placed.value))
  const { orderId, orderNumber } = placed.value
  const url = `${tenantUrl(ctx.tenant)}${orderPath(ctx.tenant.id, orderId)}`
  return ok({ ...NOTHING, status: 'ordered', order_id: orderId, order_number: orderNumber, order_url: url })
}

function formOf(body: CheckoutBody, idempotencyKey: string) {
  return {
    ...body,
    postalCode: body.postal_code,
    shippingMethod: body.shipping_method,
    paymentMethod: body.payment_method,
    cardNumber: body.card_number,
    cardExpiry: body.card_expiry,
    cardCvc: body.card_cvc,
    expectedTotalMinor: body.expected_total_minor,
    expectedDueMinor: body.expected_due_minor,
    idempotencyKey,
  }
}

/** The payment's own key is a UUID: the same key of a caller and the same cart make the same one (RFC 9562, version 8). */
function paymentKey(cartId: string, idempotencyKey: string | null): string {
  if (idempotencyKey === null) return randomUUID()
  const hex = createHash('sha256').update(`${cartId}\0${idempotencyKey}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
