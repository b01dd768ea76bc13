import { onSale } from '#lib/catalog/on-sale.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { CartView } from './cart-view.ts'
import { MAX_QUANTITY } from './max-quantity.ts'
import { leftFor, readCart, shortageMessage } from './read-cart.ts'
import { readHeld } from './read-held.ts'
import { MAX_CART_LINES } from './schema.ts'

/**
 * Puts one line of a locked cart to a quantity, never above the stock. Lines of products that are not sold any more
 * leave with it: their notice has been read.
 * @param quantityAfter from the quantity in the cart to the wished one; 0 removes
 */
export async function changeCartLine(
  tx: TenantTx,
  cart: { id: string; now: Date },
  variantId: string,
  quantityAfter: (before: number) => number,
): Promise<Result<CartView>> {
  const variant = await tx.variant.findFirst({
    where: { id: variantId, product: onSale(cart.now) },
    select: { stock: true, tracked: true, product: { select: { title: true } } },
  })
  const key = { cartId: cart.id, variantId }
  const line = await tx.cartLine.findUnique({ where: { cartId_variantId: key }, select: { quantity: true } })
  const before = line?.quantity ?? 0
  const quantity = quantityAfter(before)
  if (quantity > 0) {
    if (!variant) return fail('not-found', 'This product is not sold any more.')
    const left = leftFor(await readHeld(tx, cart.id), variantId, variant)
    if (quantity > left) return tooFew(variant.product.title, left, before)
    if (quantity > MAX_QUANTITY) return fail('invalid', `Choose at most ${MAX_QUANTITY}.`, 'quantity')
    if (!line && (await tx.cartLine.count({ where: { cartId: cart.id } })) >= MAX_CART_LINES) {
      return fail('cart-full', 'Your cart is full. Take something out first.')
    }
    await tx.cartLine.upsert({
      where: { cartId_variantId: key },
      create: { ...key, quantity, addedAt: cart.now },
      update: { quantity },
    })
  } else {
    await tx.cartLine.deleteMany({ where: key })
  }
  await tx.cartLine.deleteMany({
    where: { cartId: cart.id, variant: { product: { NOT: onSale(cart.now) } } },
  })
  await tx.cart.update({ where: { id: cart.id }, data: { updatedAt: cart.now } })
  return ok((await readCart(tx, cart.id, { email: null, now: cart.now })).view)
}

function tooFew(title: string, stock: number, inCart: number) {
  const already = inCart > 0 && stock > 0 ? ` You have ${inCart} in your cart.` : ''
  return fail(stock === 0 ? 'sold-out' : 'not-enough', shortageMessage(title, stock) + already, 'quantity')
}
