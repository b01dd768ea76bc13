import { z } from 'zod'
import { slugify } from '#lib/kernel/slug.ts'
import { isPlainText, optionalLine, optionalParagraphs, requiredLine, wholeNumber } from '#lib/kernel/text.ts'
import { PRODUCT_SORTS } from './product-sorts.ts'

export const STOREFRONT_PAGE_SIZE = 12
export const DASHBOARD_PAGE_SIZE = 25
export const PRODUCT_STATUSES = ['draft', 'active', 'archived'] as const
/** Longest text that a list is searched for. */
export const MAX_QUERY = 100
export const MAX_PICTURES = 12
export const MAX_STOCK = 1_000_000

/** Ids as a form sends them, comma-separated and in order; doubles are dropped. */
const mediaIds = z
  .union([z.array(z.string()), z.string().transform((ids) => ids.split(','))])
  .default([])
  .transform((ids) => [...new Set(ids.map((id) => id.trim()).filter(Boolean))])
  .pipe(
    z
      .array(z.string().max(60).refine(isPlainText))
      .max(MAX_PICTURES, `A product has at most ${MAX_PICTURES} pictures.`),
  )

/**
 * A product as its form sends it. Prices are kept as typed: what they mean depends on the store's currency, so
 * `createProduct` and `updateProduct` read them and answer beside `price` and `compareAt`.
 */
export const ProductInput = z.object({
  title: requiredLine(120, 'Enter a title.'),
  /** Empty: derived from the title. */
  slug: optionalLine(80).transform((slug) => slugify(slug, 80)),
  description: optionalParagraphs(10_000),
  status: z.enum(['draft', 'active'], { error: 'Choose draft or active.' }).default('draft'),
  price: requiredLine(20, 'Enter a price.'),
  compareAt: optionalLine(20),
  sku: optionalLine(60),
  stock: wholeNumber(0, MAX_STOCK, 'Enter a whole number between 0 and 1,000,000.'),
  /** The stock that the form showed; with it, what was sold meanwhile stays sold. Cancelled orders may lift it beyond the limit. */
  stockBefore: wholeNumber(0, Number.MAX_SAFE_INTEGER, 'Reload the page and try again.').optional(),
  mediaIds,
})
export type ProductInput = z.infer<typeof ProductInput>

/** What a list's address may ask for; anything else falls back instead of failing. */
export const ProductSortParam = z.enum(PRODUCT_SORTS).catch('newest')
