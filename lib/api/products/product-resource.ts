import { z } from 'zod'
import type { ProductView, Rating, VariantView } from '#lib/catalog/product-view.ts'
import type { Picture } from '#lib/content/picture.ts'

const instant = z.iso.datetime()

export const Variant = z
  .strictObject({
    id: z.string(),
    title: z.string().meta({ description: '"Blue / M"; empty for the only one.' }),
    option_values: z.array(z.string()),
    sku: z.string(),
    barcode: z.string(),
    price_minor: z.int(),
    compare_at_minor: z.int().nullable(),
    available: z.boolean(),
    tracked: z.boolean().nullable().meta({ description: 'null: not told to shoppers.' }),
    stock: z.int().nullable().meta({ description: 'null: not told to shoppers.' }),
    weight_grams: z.int(),
    requires_shipping: z.boolean(),
    taxable: z.boolean(),
    media_id: z.string().nullable(),
  })
  .meta({ id: 'Variant' })

export const PictureResource = z
  .strictObject({
    id: z.string(),
    url: z.string().meta({ description: 'Path of a WebP, 800 px wide, on this host.' }),
    alt: z.string(),
    width: z.int(),
    height: z.int(),
  })
  .meta({ id: 'Picture' })

export const Product = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    description: z.string().meta({ description: 'HTML.' }),
    status: z.enum(['draft', 'active', 'archived']),
    publish_at: instant.nullable(),
    vendor: z.string(),
    type: z.string(),
    tags: z.array(z.string()),
    seo_title: z.string(),
    seo_description: z.string(),
    is_gift_card: z.boolean(),
    rating: z.strictObject({ average: z.number().nullable(), count: z.int() }),
    currency: z.string(),
    options: z.array(
      z.strictObject({
        name: z.string(),
        values: z.array(z.strictObject({ value: z.string(), swatch: z.string().nullable() })),
      }),
    ),
    variants: z.array(Variant),
    media: z.array(PictureResource),
    created_at: instant,
    updated_at: instant,
    version: z.string().meta({ description: 'Changes with what the merchant decides; sales change nothing.' }),
  })
  .meta({ id: 'Product' })

/** @param knowsStock the staff and their programs: shoppers learn only what can be bought */
export function productResource(view: ProductView, knowsStock: boolean): z.input<typeof Product> {
  const { id, slug, title, description, status, vendor, type, tags, currency, options, version } = view
  return {
    id,
    slug,
    title,
    description,
    status,
    vendor,
    type,
    tags,
    currency,
    options,
    version,
    publish_at: view.publishAt,
    seo_title: view.seoTitle,
    seo_description: view.seoDescription,
    is_gift_card: view.isGiftCard,
    created_at: view.createdAt,
    updated_at: view.updatedAt,
    rating: ratingResource(view.rating),
    variants: view.variants.map((variant) => variantResource(variant, knowsStock)),
    media: view.pictures.map(pictureResource),
  }
}

export function ratingResource({ sum, count }: Rating): z.input<typeof Product>['rating'] {
  return { average: count === 0 ? null : Math.round((sum / count) * 100) / 100, count }
}

export function pictureResource({ id, alt, width, height, src }: Picture): z.input<typeof PictureResource> {
  return { id, alt, width, height, url: src }
}

export function variantResource(view: VariantView, knowsStock: boolean): z.input<typeof Variant> {
  const { id, title, sku, barcode, available, taxable, tracked, stock } = view
  return {
    id,
    title,
    sku,
    barcode,
    available,
    taxable,
    option_values: view.optionValues,
    price_minor: view.priceMinor,
    compare_at_minor: view.compareAtMinor,
    tracked: knowsStock ? tracked : null,
    stock: knowsStock ? stock : null,
    weight_grams: view.weightGrams,
    requires_shipping: view.requiresShipping,
    media_id: view.mediaId,
  }
}
