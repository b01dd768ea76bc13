import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ProductView, VariantView } from '#lib/catalog/product-view.ts'
import { Variant, variantResource } from '../products/product-resource.ts'

export const ProductVariant = Variant.extend({
  product_id: z.string(),
  product_slug: z.string(),
  product_title: z.string(),
  currency: z.string(),
  version: z.string().meta({ description: 'Changes with what the merchant decides; sales change nothing.' }),
}).meta({ id: 'ProductVariant' })
export type ProductVariant = z.input<typeof ProductVariant>

type ProductOf = Pick<ProductView, 'id' | 'slug' | 'title'>

/** A variant on its own. @param knowsStock the staff and their programs */
export function productVariantOf(
  view: VariantView,
  product: ProductOf,
  currency: string,
  knowsStock: boolean,
): ProductVariant {
  return {
    ...variantResource(view, knowsStock),
    product_id: product.id,
    product_slug: product.slug,
    product_title: product.title,
    currency,
    version: variantVersion(view),
  }
}

/** A mark of what a merchant decided about a variant, as `productVersion` is one of all of a product. */
export function variantVersion({ stock: _stock, available: _available, ...decided }: VariantView): string {
  return createHash('sha256').update(JSON.stringify(decided)).digest('hex').slice(0, 24)
}
