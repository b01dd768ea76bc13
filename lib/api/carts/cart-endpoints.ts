import { z } from 'zod'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { applyCode } from '#lib/cart/apply-code.ts'
import type { CartView } from '#lib/cart/cart-view.ts'
import { getCart } from '#lib/cart/get-cart.ts'
import { removeCode } from '#lib/cart/remove-code.ts'
import { AddToCartInput, CartNoteInput, CartQuantityInput, CodeInput, MAX_CART_LINES } from '#lib/cart/schema.ts'
import { setCartNote } from '#lib/cart/set-cart-note.ts'
import { setCartQuantity } from '#lib/cart/set-cart-quantity.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { mapped } from '../mapped.ts'
import { Cart, cartResource } from './cart-resource.ts'
import { ownCart } from './own-cart.ts'

const tag = 'Carts'
const access: readonly Access[] = ['anyone']
const LineBody = z
  .strictObject({ variant_id: AddToCartInput.shape.variantId, quantity: AddToCartInput.shape.quantity })
  .meta({ id: 'CartLineBody' })

/** What somebody is about to buy. The id of a cart is its secret; a cart of an account is that account's alone. */
export const cartEndpoints = [
  defineEndpoint({
    method: 'POST',
    path: '/carts',
    tag,
    summary: 'Begin a cart',
    description: 'A shopper with an account has one cart: then it is added to that.',
    access,
    body: z.strictObject({ lines: z.array(LineBody).min(1, 'Put something in.').max(MAX_CART_LINES) }),
    status: 201,
    answer: Cart,
    run: async (ctx, { body }) => mapped(await begin(ctx, body.lines), cartResource),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/carts/{id}',
    tag,
    summary: 'Read a cart',
    access,
    status: 200,
    answer: Cart,
    run: (ctx, { params: { id = '' } }) => inCart(ctx, id, async (cart) => ok(await getCart(ctx.db, cart))),
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/carts/{id}',
    tag,
    summary: 'Write a note for the merchant',
    access,
    body: z.strictObject({ note: CartNoteInput.shape.note }),
    status: 200,
    answer: Cart,
    run: (ctx, { params: { id = '' }, body }) => inCart(ctx, id, (cart) => setCartNote(ctx, cart, body)),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/carts/{id}/lines',
    tag,
    summary: 'Put more of something in',
    access,
    body: LineBody,
    status: 200,
    answer: Cart,
    run: (ctx, { params: { id = '' }, body }) => inCart(ctx, id, (cart) => addToCart(ctx, cart, lineOf(body))),
  }),
  defineEndpoint({
    method: 'PUT',
    path: '/carts/{id}/lines/{variant_id}',
    tag,
    summary: 'Set how many of something are in it',
    access,
    body: z.strictObject({ quantity: CartQuantityInput.shape.quantity }),
    status: 200,
    answer: Cart,
    run: (ctx, { params: { id = '', variant_id: variantId = '' }, body: { quantity } }) =>
      inCart(ctx, id, (cart) => setCartQuantity(ctx, cart, { variantId, quantity })),
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/carts/{id}/lines/{variant_id}',
    tag,
    summary: 'Take something out',
    access,
    status: 200,
    answer: Cart,
    run: (ctx, { params: { id = '', variant_id: variantId = '' } }) =>
      inCart(ctx, id, (cart) => setCartQuantity(ctx, cart, { variantId, quantity: 0 })),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/carts/{id}/codes',
    tag,
    summary: 'Use the code of a discount or a gift card',
    access,
    body: z.strictObject({ code: CodeInput.shape.code }),
    status: 200,
    answer: Cart,
    run: (ctx, { params: { id = '' }, body, address }) =>
      inCart(ctx, id, (cart) => applyCode(ctx, cart, body, { address })),
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/carts/{id}/codes/{entry}',
    tag,
    summary: 'Take a code out',
    access,
    status: 200,
    answer: Cart,
    run: (ctx, { params: { id = '', entry = '' } }) => inCart(ctx, id, (cart) => removeCode(ctx, cart, { entry })),
  }),
]

async function inCart(ctx: StoreContext, id: string, act: (cartId: string) => Promise<Result<CartView>>) {
  const cart = await ownCart(ctx, id)
  return cart.ok ? mapped(await act(cart.value), cartResource) : cart
}

/** The first thing that cannot be had ends it: then the cart holds what was put in before it. */
async function begin(ctx: StoreContext, lines: z.output<typeof LineBody>[]): Promise<Result<CartView>> {
  let cart: Result<CartView> = ok(await getCart(ctx.db, null))
  for (const line of lines) {
    if (cart.ok) cart = await addToCart(ctx, cart.value.id, lineOf(line))
  }
  return cart
}

function lineOf({ variant_id, quantity }: z.output<typeof LineBody>): AddToCartInput {
  return { variantId: variant_id, quantity }
}
