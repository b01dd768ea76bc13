import { randomUUID } from 'node:crypto'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { createProduct } from '#lib/catalog/create-product.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { ProductInput } from '#lib/catalog/schema.ts'
import { getCheckout } from '#lib/checkout/get-checkout.ts'
import type { AwaitedPayment, PlacedOrder } from '#lib/checkout/payment-outcome.ts'
import { CheckoutInput } from '#lib/checkout/schema.ts'
import type { Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

export const PAYS = '4242 4242 4242 4242'
export const ASKS = '4000 0000 0000 3220'
export const IS_DECLINED = '4000 0000 0000 0002'
export const LACKS_FUNDS = '4000 0000 0000 9995'

/** For tests: the value of a result that must have gone well. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failures[0].code}: ${result.failures[0].message}`)
  return result.value
}

/** For tests: the order of a checkout that must have made one. */
export function mustOrder(result: Result<PlacedOrder | AwaitedPayment>): PlacedOrder {
  const placed = must(result)
  if (placed.status !== 'ordered') throw new Error('The shopper is asked first')
  return placed
}

/** For tests: the code of a result that must have failed. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failures[0].code
}

const VARIANT_FIELDS = ['price', 'compareAt', 'sku', 'stock', 'stockBefore', 'tracked']

/** For tests: the form of a product on sale; fields of a variant are those of its only one, unless `variants` are given. */
export function productForm(fields: Record<string, unknown> & { title: string }): ProductInput {
  const isOfVariant = ([name]: [string, unknown]) => VARIANT_FIELDS.includes(name)
  const entries = Object.entries(fields)
  const variant = { price: '10.00', ...Object.fromEntries(entries.filter(isOfVariant)) }
  const rest = Object.fromEntries(entries.filter((entry) => !isOfVariant(entry)))
  return ProductInput.parse({ status: 'active', variants: [variant], ...rest })
}

/** For tests: a product on sale. */
export async function sell(ctx: StoreContext, product: { title: string; stock: number; price?: string }) {
  const view = must(await createProduct(ctx, productForm(product)))
  return { ...view, variantId: variantOf(view).id }
}

export function variantOf(product: ProductView): ProductView['variants'][number] {
  const [variant] = product.variants
  if (!variant) throw new Error('A product without a variant')
  return variant
}

export async function stockOf(ctx: StoreContext, variantId: string): Promise<number> {
  const { stock } = await ctx.db.variant.findUniqueOrThrow({ where: { id: variantId } })
  return stock
}

/** For tests: a new guest's cart with these things in it. */
export async function fillCart(ctx: StoreContext, ...lines: [variantId: string, quantity?: number][]): Promise<string> {
  let cartId: string | null = null
  for (const [variantId, quantity = 1] of lines) {
    cartId = must(await addToCart(ctx, cartId, { variantId, quantity })).id
  }
  if (!cartId) throw new Error('An empty cart')
  return cartId
}

/** For tests: the checkout form as a shopper sends it who saw today's prices. */
export async function checkoutForm(
  ctx: StoreContext,
  cartId: string,
  changes: Partial<CheckoutInput> = {},
): Promise<CheckoutInput> {
  const form = {
    email: 'Ada@Example.com',
    name: 'Ada Lovelace',
    line1: '12 St James Square',
    city: 'London',
    postalCode: 'SW1Y 4JH',
    country: 'GB',
    shippingMethod: 'standard',
    paymentMethod: 'card',
    cardNumber: PAYS,
    cardExpiry: '12/39',
    cardCvc: '123',
    idempotencyKey: randomUUID(),
    ...changes,
  }
  const { priced, seen } = await getCheckout(ctx.db, cartId, {
    destination: { region: '', ...form },
    email: form.email,
    shippingMethod: form.shippingMethod,
    now: ctx.now(),
  })
  return CheckoutInput.parse({
    expectedTotalMinor: priced?.totalMinor ?? 0,
    expectedDueMinor: priced?.dueMinor ?? 0,
    expectedCart: seen,
    ...form,
  })
}
