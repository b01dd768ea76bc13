import type { ProductSort } from '#lib/catalog/product-sorts.ts'

/** What the list is sorted by when its address does not say. */
const DEFAULT_SORT: ProductSort = 'newest'

/** The public address of one page of the product list; what is the default is left out. */
export function productListHref(sort: ProductSort, page: number): string {
  const query = new URLSearchParams()
  if (sort !== DEFAULT_SORT) query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/products?${query}` : '/products'
}
