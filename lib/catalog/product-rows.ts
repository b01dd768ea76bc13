import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import type { ProductCard, ProductRow, ProductStatus, ProductView, Rating, VariantView } from './product-view.ts'

const variants = { orderBy: { position: 'asc' as const } }
const mediaOrder = [{ position: 'asc' as const }, { id: 'asc' as const }]

/** What a product's own page needs. */
export const PRODUCT_INCLUDE = { variants, media: { orderBy: mediaOrder } }
/** What a list needs: two pictures are enough. */
export const CARD_INCLUDE = { variants, media: { orderBy: mediaOrder, take: 2 } }

type Row = {
  id: string
  slug: string
  title: string
  description: string
  status: string
  isExample: boolean
  ratingSum: number
  ratingCount: number
  priceMinor: number
  updatedAt: Date
  variants: {
    id: string
    title: string
    sku: string
    priceMinor: number
    compareAtMinor: number | null
    stock: number
  }[]
  media: MediaRow[]
}

export function productViewOf(row: Row, currency: string, storeId: string): ProductView {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    status: row.status as ProductStatus,
    isExample: row.isExample,
    rating: ratingOf(row),
    currency,
    pictures: picturesOf(row, storeId),
    variants: row.variants.map(
      (variant): VariantView => ({
        id: variant.id,
        title: variant.title,
        sku: variant.sku,
        priceMinor: variant.priceMinor,
        compareAtMinor: struckPrice(variant.priceMinor, variant.compareAtMinor),
        stock: variant.stock,
      }),
    ),
  }
}

export function productCardOf(row: Row, currency: string, storeId: string): ProductCard {
  const cheapest = row.variants.find((variant) => variant.priceMinor === row.priceMinor)
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    priceMinor: row.priceMinor,
    compareAtMinor: struckPrice(row.priceMinor, cheapest?.compareAtMinor ?? null),
    currency,
    available: row.variants.some((variant) => variant.stock > 0),
    pictures: picturesOf(row, storeId).slice(0, 2),
    isExample: row.isExample,
    rating: ratingOf(row),
  }
}

export function productRowOf(row: Row, currency: string, storeId: string): ProductRow {
  return {
    ...productCardOf(row, currency, storeId),
    status: row.status as ProductStatus,
    sku: row.variants[0]?.sku ?? '',
    stock: row.variants.reduce((sum, variant) => sum + variant.stock, 0),
    updatedAt: row.updatedAt,
  }
}

function ratingOf({ ratingSum, ratingCount }: Pick<Row, 'ratingSum' | 'ratingCount'>): Rating {
  return { sum: ratingSum, count: ratingCount }
}

/** A picture that nobody described is described by its product's name. */
function picturesOf(row: Row, storeId: string) {
  return row.media.map((media) => pictureOf({ ...media, alt: media.alt || row.title }, storeId))
}

/** A "before" price that is not higher would be no offer. */
function struckPrice(priceMinor: number, compareAtMinor: number | null): number | null {
  return compareAtMinor !== null && compareAtMinor > priceMinor ? compareAtMinor : null
}
