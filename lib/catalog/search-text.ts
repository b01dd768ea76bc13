import type { ProductOption } from './product-view.ts'
import { searchable } from './searchable.ts'

type Searched = {
  title: string
  vendor?: string
  type?: string
  tags?: readonly string[]
  options?: readonly Pick<ProductOption, 'values'>[]
  variants?: readonly { sku?: string }[]
}

/**
 * What a product is found by, for its column `search_text`: title, vendor, type, tags, option values and SKUs, each
 * word group once. Whoever writes one of these writes this as well.
 */
export function searchTextOf({
  title,
  vendor = '',
  type = '',
  tags = [],
  options = [],
  variants = [],
}: Searched): string {
  const values = options.flatMap((option) => option.values.map(({ value }) => value))
  const skus = variants.map(({ sku = '' }) => sku)
  const parts = [title, vendor, type, ...tags, ...values, ...skus].map(searchable).filter(Boolean)
  return [...new Set(parts)].join(' ')
}
