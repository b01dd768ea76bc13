import type { Picture } from '#lib/content/picture.ts'

export type ProductStatus = 'draft' | 'active' | 'archived'

/** The stars of published reviews; their mean is `sum / count`. */
export type Rating = { sum: number; count: number }

/** @property swatch #rrggbb shown beside the value; null: none */
export type OptionValue = { value: string; swatch: string | null }

/** What a shopper chooses between, such as a size. */
export type ProductOption = { name: string; values: OptionValue[] }

/** A product as lists show it. Amounts in minor units of `currency`. */
export type ProductCard = {
  id: string
  slug: string
  title: string
  vendor: string
  /** Of the cheapest variant. */
  priceMinor: number
  /** True when others cost more. */
  priceVaries: boolean
  /** The struck price; null unless it is higher than the price. */
  compareAtMinor: number | null
  currency: string
  /** False when sold out. */
  available: boolean
  /** The first two: the second shows on hover. */
  pictures: Picture[]
  /** Colours it comes in, as #rrggbb. */
  swatches: string[]
  /** True when something is to be chosen before it can be bought. */
  hasOptions: boolean
  isExample: boolean
  rating: Rating
}

export type VariantView = {
  id: string
  /** "Blue / M"; '' for the only one. */
  title: string
  /** One for each of the product's options, in their order. */
  optionValues: string[]
  sku: string
  barcode: string
  priceMinor: number
  compareAtMinor: number | null
  /** What was counted; says nothing unless `tracked`. */
  stock: number
  /** False: stock is not counted, and never runs out. */
  tracked: boolean
  /** False when sold out. */
  available: boolean
  weightGrams: number
  requiresShipping: boolean
  taxable: boolean
  /** Of the product's pictures, the one that shows it. */
  mediaId: string | null
}

/** A product as its own page and its form show it. */
export type ProductView = {
  id: string
  slug: string
  title: string
  /** Sanitised HTML. */
  description: string
  status: ProductStatus
  /** ISO instant from which on an active product is in the shop; null: at once. */
  publishAt: string | null
  vendor: string
  type: string
  tags: string[]
  seoTitle: string
  seoDescription: string
  isGiftCard: boolean
  isExample: boolean
  rating: Rating
  currency: string
  pictures: Picture[]
  options: ProductOption[]
  /** At least one. */
  variants: VariantView[]
  /** ISO instants. Sales change nothing. */
  createdAt: string
  updatedAt: string
  /** Changes with everything that a merchant decides about it; sales change nothing. */
  version: string
}

/** A product as the dashboard lists it. `stock` is that of all variants whose stock is counted. */
export type ProductRow = ProductCard & {
  status: ProductStatus
  publishAt: Date | null
  sku: string
  stock: number
  /** False when no variant's stock is counted. */
  tracked: boolean
  variantCount: number
  updatedAt: Date
}

/** One page of a list. `page` is the one that is shown, never beyond `pageCount`, which is at least 1. */
export type Listing<Item> = { items: Item[]; total: number; page: number; pageCount: number }
