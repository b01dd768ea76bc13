import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import { stockLeft } from '#lib/inventory/stock-left.ts'
import { productVersion } from './product-version.ts'
import type { ProductCard, ProductRow, ProductStatus, ProductView, Rating, VariantView } from './product-view.ts'
import { readOptions } from './schema.ts'

const variants = { orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }] }
const mediaOrder = [{ position: 'asc' as const }, { id: 'asc' as const }]

/** What a product's own page needs. */
export const PRODUCT_INCLUDE = { variants, media: { orderBy: mediaOrder } }
/** What a list needs: two pictures are enough. */
export const CARD_INCLUDE = { variants, media: { orderBy: mediaOrder, take: 2 } }

type VariantRow = {
  id: string
  title: string
  optionValues: string[]
  sku: string
  barcode: string
  priceMinor: number
  compareAtMinor: number | null
  stock: number
  tracked: boolean
  weightGrams: number
  requiresShipping: boolean
  taxable: boolean
  mediaId: string | null
}

type Row = {
  id: string
  slug: string
  title: string
  description: string
  status: string
  publishAt: Date | null
  vendor: string
  type: string
  tags: string[]
  options: unknown
  seoTitle: string
  seoDescription: string
  isGiftCard: boolean
  isExample: boolean
  ratingSum: number
  ratingCount: number
  priceMinor: number
  createdAt: Date
  updatedAt: Date
  variants: VariantRow[]
  media: MediaRow[]
}

/** A row as the product's page and its form show it. @param currency of the store */
export function productViewOf(row: Row, currency: string, storeId: string): ProductView {
  const view = {
    id: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    status: row.status as ProductStatus,
    publishAt: row.publishAt?.toISOString() ?? null,
    vendor: row.vendor,
    type: row.type,
    tags: row.tags,
    seoTitle: row.seoTitle,
    seoDescription: row.seoDescription,
    isGiftCard: row.isGiftCard,
    isExample: row.isExample,
    rating: ratingOf(row),
    currency,
    pictures: picturesOf(row, storeId),
    options: readOptions(row.options),
    variants: row.variants.map(variantViewOf),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
  return { ...view, version: productVersion(view) }
}

/** A variant as its product's page shows it. */
export function variantViewOf(variant: VariantRow): VariantView {
  return {
    id: variant.id,
    title: variant.title,
    optionValues: variant.optionValues,
    sku: variant.sku,
    barcode: variant.barcode,
    priceMinor: variant.priceMinor,
    compareAtMinor: struckPrice(variant.priceMinor, variant.compareAtMinor),
    stock: variant.stock,
    tracked: variant.tracked,
    available: stockLeft(variant) > 0,
    weightGrams: variant.weightGrams,
    requiresShipping: variant.requiresShipping,
    taxable: variant.taxable,
    mediaId: variant.mediaId,
  }
}

/** What a card is made of. */
export type CardRow = Pick<
  Row,
  'id' | 'slug' | 'title' | 'vendor' | 'options' | 'priceMinor' | 'isExample' | 'ratingSum' | 'ratingCount' | 'media'
> & { variants: Pick<VariantRow, 'priceMinor' | 'compareAtMinor' | 'stock' | 'tracked'>[] }

/** A row as lists of the shop show it: at the lowest price. @param currency of the store */
export function productCardOf(row: CardRow, currency: string, storeId: string): ProductCard {
  const cheapest = row.variants.find((variant) => variant.priceMinor === row.priceMinor)
  const swatches = readOptions(row.options).flatMap(({ values }) => values.flatMap(({ swatch }) => swatch ?? []))
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    vendor: row.vendor,
    priceMinor: row.priceMinor,
    priceVaries: row.variants.some((variant) => variant.priceMinor !== row.priceMinor),
    compareAtMinor: struckPrice(row.priceMinor, cheapest?.compareAtMinor ?? null),
    currency,
    available: row.variants.some((variant) => stockLeft(variant) > 0),
    pictures: picturesOf(row, storeId).slice(0, 2),
    swatches: [...new Set(swatches)],
    hasOptions: row.variants.length > 1,
    isExample: row.isExample,
    rating: ratingOf(row),
  }
}

/** A row as the dashboard's list shows it. @param currency of the store */
export function productRowOf(row: Row, currency: string, storeId: string): ProductRow {
  const counted = row.variants.filter(({ tracked }) => tracked)
  return {
    ...productCardOf(row, currency, storeId),
    status: row.status as ProductStatus,
    publishAt: row.publishAt,
    sku: row.variants[0]?.sku ?? '',
    stock: counted.reduce((sum, variant) => sum + variant.stock, 0),
    tracked: counted.length > 0,
    variantCount: row.variants.length,
    updatedAt: row.updatedAt,
  }
}

function ratingOf({ ratingSum, ratingCount }: Pick<Row, 'ratingSum' | 'ratingCount'>): Rating {
  return { sum: ratingSum, count: ratingCount }
}

/** A picture that nobody described is described by its product's name. */
function picturesOf(row: Pick<Row, 'title' | 'media'>, storeId: string) {
  return row.media.map((media) => pictureOf({ ...media, alt: media.alt || row.title }, storeId))
}

/** A "before" price that is not higher would be no offer. */
function struckPrice(priceMinor: number, compareAtMinor: number | null): number | null {
  return compareAtMinor !== null && compareAtMinor > priceMinor ? compareAtMinor : null
}
