import { z } from 'zod'
import type { ProductCard } from '#lib/catalog/product-view.ts'
import { PictureResource, Product, pictureResource, ratingResource } from '../products/product-resource.ts'

/** A product as lists show it. */
const Card = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    vendor: z.string(),
    price_minor: z.int().meta({ description: 'Of the cheapest variant.' }),
    price_varies: z.boolean().meta({ description: 'Others cost more.' }),
    compare_at_minor: z.int().nullable(),
    currency: z.string(),
    available: z.boolean(),
    has_options: z.boolean(),
    swatches: z.array(z.string()),
    rating: Product.shape.rating,
    media: z.array(PictureResource),
  })
  .meta({ id: 'ProductCard' })

const count = z.int()

export const SearchPage = z
  .strictObject({
    data: z.array(Card),
    next: z.string().nullable(),
    total: count,
    corrected: z.string().nullable().meta({ description: 'What was looked for instead, when nothing has the words.' }),
    currency: z.string(),
    facets: z
      .strictObject({
        collections: z.array(z.strictObject({ slug: z.string(), title: z.string(), count })),
        options: z.array(
          z.strictObject({
            name: z.string(),
            values: z.array(z.strictObject({ value: z.string(), swatch: z.string().nullable(), count })),
          }),
        ),
        in_stock: count,
        price: z
          .strictObject({
            min_minor: z.int(),
            max_minor: z.int(),
            steps: z.array(z.strictObject({ min_minor: z.int(), below_minor: z.int().nullable(), count })),
          })
          .nullable(),
      })
      .meta({ description: 'How many there would be, by each filter; each is counted with all filters but itself.' }),
  })
  .meta({ id: 'SearchPage' })
export type SearchPage = z.input<typeof SearchPage>

export function cardResource(card: ProductCard): z.input<typeof Card> {
  const { id, slug, title, vendor, currency, available, swatches, pictures, rating } = card
  return {
    id,
    slug,
    title,
    vendor,
    currency,
    available,
    swatches,
    price_minor: card.priceMinor,
    price_varies: card.priceVaries,
    compare_at_minor: card.compareAtMinor,
    has_options: card.hasOptions,
    rating: ratingResource(rating),
    media: pictures.map(pictureResource),
  }
}
