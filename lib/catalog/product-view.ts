import type { Picture } from '#lib/content/picture.ts'

export type ProductStatus = 'draft' | 'active' | 'archived'

/** The stars of published reviews; their mean is `sum / count`. */
export type Rating = { sum: number; count: number }

/** A product as lists show it. Amounts in minor units of `currency`. */
export type ProductCard = {
  id: string
  slug: string
  title: string
  priceMinor: number
  /** The struck price; null unless it is higher than the price. */
  compareAtMinor: number | null
  currency: string
  /** False when sold out. */
  available: boolean
  /** The first two: the second shows on hover. */
  pictures: Picture[]
  isExample: boolean
  rating: Rating
}

export type VariantView = {
  id: string
  title: string
  sku: string
  priceMinor: number
  compareAtMinor: number | null
  stock: number
}

/** A product as its own page and its form show it. */
export type ProductView = {
  id: string
  slug: string
  title: string
  /** Markdown. */
  description: string
  status: ProductStatus
  isExample: boolean
  rating: Rating
  currency: string
  pictures: Picture[]
  /** At least one; for now exactly one. */
  variants: VariantView[]
}

/** A product as the dashboard lists it. */
export type ProductRow = ProductCard & { status: ProductStatus; sku: string; stock: number; updatedAt: Date }

/** One page of a list. `page` is the one that is shown, never beyond `pageCount`, which is at least 1. */
export type Listing<Item> = { items: Item[]; total: number; page: number; pageCount: number }
