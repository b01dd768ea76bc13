import { z } from 'zod'
import type { ProductView, VariantView } from '#lib/catalog/product-view.ts'
import { MAX_STOCK, MAX_VARIANTS, ProductInput, ProductOptions, VariantInput } from '#lib/catalog/schema.ts'
import { MAX_MINOR, toDecimal } from '#lib/kernel/money.ts'
import { Instant } from '../schema.ts'
import { strictly } from '../strictly.ts'

const product = ProductInput.shape
const variant = VariantInput.shape
const minor = z.int('Send a whole number of minor units.').min(0).max(MAX_MINOR)

export const VariantBody = z
  .strictObject({
    id: variant.id.meta({
      description: 'Of a variant that the product has; without it the one of these option values.',
    }),
    option_values: variant.optionValues,
    price_minor: minor,
    compare_at_minor: minor.nullable().default(null),
    sku: variant.sku,
    barcode: variant.barcode,
    tracked: variant.tracked.meta({ description: 'False: stock is not counted, and never runs out.' }),
    stock: z
      .int()
      .min(0)
      .max(MAX_STOCK)
      .optional()
      .meta({ description: 'What there is. Left out: a new variant has none, one that was there keeps what it has.' }),
    weight_grams: z.int().min(0).max(10_000_000).default(0),
    requires_shipping: variant.requiresShipping,
    taxable: variant.taxable,
    media_id: variant.mediaId,
  })
  .meta({ id: 'VariantBody' })
export type VariantBody = z.output<typeof VariantBody>

/** A whole product; `ProductInput` in the API's words. */
export const ProductBody = z
  .strictObject({
    title: product.title,
    slug: product.slug,
    description: product.description.meta({ description: 'HTML; what could run is taken out.' }),
    status: product.status,
    publish_at: Instant.nullable().default(null),
    vendor: product.vendor,
    type: product.type,
    tags: z.array(z.string().max(100)).max(100).default([]),
    seo_title: product.seoTitle,
    seo_description: product.seoDescription,
    is_gift_card: z.boolean().default(false),
    options: strictly(ProductOptions).default([]),
    variants: z.array(VariantBody).min(1, 'A product has at least one variant.').max(MAX_VARIANTS),
    media_ids: z.array(z.string().max(60)).max(12).default([]),
    collection_ids: z
      .array(z.string().max(60))
      .max(200)
      .optional()
      .meta({ description: 'Collections by hand that it is in.' }),
  })
  .meta({ id: 'ProductBody' })
export type ProductBody = z.output<typeof ProductBody>

/** What the form would have sent. Read by `ProductInput`, which knows the limits. */
export function productInputOf(body: ProductBody, currency: string): z.input<typeof ProductInput> {
  const { publish_at, seo_title, seo_description, is_gift_card, media_ids, collection_ids, variants, ...same } = body
  return {
    ...same,
    publishAt: publish_at ?? '',
    seoTitle: seo_title,
    seoDescription: seo_description,
    isGiftCard: is_gift_card,
    mediaIds: media_ids,
    ...(collection_ids && { collectionIds: collection_ids }),
    variants: variants.map((one) => variantInputOf(one, currency)),
  }
}

function variantInputOf(
  { id, option_values, price_minor, compare_at_minor, weight_grams, requires_shipping, media_id, ...rest }: VariantBody,
  currency: string,
): z.input<typeof VariantInput> {
  const { stock, ...same } = rest
  return {
    ...same,
    // A stock that nobody sent changes by nothing.
    ...(stock === undefined ? { stock: 0, stockBefore: 0 } : { stock }),
    ...(id !== undefined && { id }),
    optionValues: option_values,
    price: toDecimal(price_minor, currency),
    compareAt: compare_at_minor === null ? '' : toDecimal(compare_at_minor, currency),
    weightGrams: weight_grams,
    requiresShipping: requires_shipping,
    mediaId: media_id,
  }
}

/** A product as a body that changes nothing: what a PATCH begins with. */
export function bodyOf(view: ProductView): ProductBody {
  const { title, slug, description, status, vendor, type, tags, options } = view
  return {
    title,
    slug,
    description,
    vendor,
    type,
    tags,
    options,
    status: status === 'active' ? 'active' : 'draft',
    publish_at: view.publishAt,
    seo_title: view.seoTitle,
    seo_description: view.seoDescription,
    is_gift_card: view.isGiftCard,
    media_ids: view.pictures.map(({ id }) => id),
    variants: view.variants.map(variantBodyOf),
  }
}

/** A variant as a body that changes nothing; its stock is not in it. */
export function variantBodyOf({ id, optionValues, sku, barcode, tracked, taxable, ...rest }: VariantView): VariantBody {
  return {
    id,
    sku,
    barcode,
    tracked,
    taxable,
    option_values: optionValues,
    price_minor: rest.priceMinor,
    compare_at_minor: rest.compareAtMinor,
    weight_grams: rest.weightGrams,
    requires_shipping: rest.requiresShipping,
    media_id: rest.mediaId,
  }
}
