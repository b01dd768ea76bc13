import type { ProductView } from '#lib/catalog/product-view.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type ChangedProduct, changeProduct, checkVersion } from '../products/change-product.ts'
import { bodyOf, type VariantBody } from '../products/product-body.ts'
import { renamed } from '../renamed.ts'
import { type ProductVariant, productVariantOf, variantVersion } from './variant-resource.ts'

/**
 * Adds a variant to a product, after those it has.
 * @returns failures of `changeProduct`; beside `option_values` when the product has no such values or has the variant
 */
export async function addVariant(
  ctx: StoreContext,
  productId: string,
  body: Omit<VariantBody, 'id'>,
): Promise<Result<ProductVariant>> {
  const changed = await changeProduct(ctx, productId, (product) => {
    const picture = checkPicture(product, body)
    if (!picture.ok) return picture
    const before = bodyOf(product)
    return ok({ ...before, variants: [...before.variants, body] })
  })
  return shown(ofVariant(changed), ({ variants }) => variants.at(-1))
}

/**
 * Changes what is named of a variant as it is now.
 * @param version of the variant as the caller read it
 * @returns failures of `addVariant`, and `changed`
 */
export async function changeVariant(
  ctx: StoreContext,
  id: string,
  change: Partial<Omit<VariantBody, 'id'>>,
  version: string | undefined,
): Promise<Result<ProductVariant>> {
  const changed = await withVariant(ctx, id, version, (product, variants, at) => {
    const picture = checkPicture(product, change)
    if (!picture.ok) return picture
    return ok(variants.map((each, index) => (index === at ? { ...each, ...change } : each)))
  })
  return shown(changed, ({ variants }) => variants.find((variant) => variant.id === id))
}

/** @returns the product that it was of; failures `not-found`, `changed`, `archived` and `last-variant` */
export function removeVariant(
  ctx: StoreContext,
  id: string,
  version: string | undefined,
): Promise<Result<ChangedProduct>> {
  return withVariant(ctx, id, version, (_, variants, at) =>
    variants.length === 1
      ? fail('last-variant', 'A product has at least one variant. Archive the product instead.')
      : ok(variants.filter((_, index) => index !== at)),
  )
}

type Change = (product: ProductView, variants: VariantBody[], at: number) => Result<VariantBody[]>

async function withVariant(
  ctx: StoreContext,
  id: string,
  version: string | undefined,
  change: Change,
): Promise<Result<ChangedProduct>> {
  const row = isPlainText(id) ? await ctx.db.variant.findUnique({ where: { id }, select: { productId: true } }) : null
  if (!row) return notThere()
  const changed = await changeProduct(ctx, row.productId, (product) => {
    const at = product.variants.findIndex((variant) => variant.id === id)
    const found = product.variants[at]
    if (!found) return notThere()
    const same = checkVersion(variantVersion(found), version)
    if (!same.ok) return same
    const before = bodyOf(product)
    const variants = change(product, before.variants, at)
    return variants.ok ? ok({ ...before, variants: variants.value }) : variants
  })
  return ofVariant(changed)
}

/** The variants of a product show its own pictures. */
function checkPicture({ pictures }: ProductView, { media_id: id }: Partial<VariantBody>): Result<null> {
  if (!id || pictures.some((picture) => picture.id === id)) return ok(null)
  return fail('invalid', 'This is no picture of the product.', 'media_id')
}

/** What the product's form says of "variants.3.sku" is about this variant's "sku"; of all of them, about its values. */
function ofVariant<T>(result: Result<T>): Result<T> {
  return renamed(result, (field) =>
    field.replace(/^variants\.\d+\.(?=\w)/, '').replace(/^variants(\.\d+)?$/, 'option_values'),
  )
}

function shown(
  changed: Result<ChangedProduct>,
  find: (product: ProductView) => ProductView['variants'][number] | undefined,
): Result<ProductVariant> {
  if (!changed.ok) return changed
  const { product } = changed.value
  const variant = find(product)
  return variant ? ok(productVariantOf(variant, product, product.currency, true)) : notThere()
}

function notThere() {
  return fail('not-found', 'There is no such variant.')
}
