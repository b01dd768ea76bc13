import { createHash } from 'node:crypto'
import type { ProductView } from './product-view.ts'

/**
 * A mark of what a merchant decided about a product: two readings with the same mark differ in nothing that a form
 * could write over. Left out are
 * stock, which is changed by difference, the schedule, which clears itself, and what customers do.
 */
export function productVersion(product: Omit<ProductView, 'version'>): string {
  const { slug, title, description, status, vendor, type, tags, seoTitle, seoDescription } = product
  const { isGiftCard, isExample, options, pictures } = product
  const variants = product.variants.map(({ stock: _stock, available: _available, ...decided }) => decided)
  const words = { slug, title, description, status, vendor, type, tags, seoTitle, seoDescription }
  const decided = { ...words, isGiftCard, isExample, options, pictures: pictures.map(({ id }) => id), variants }
  return createHash('sha256').update(JSON.stringify(decided)).digest('hex').slice(0, 24)
}
