import { PRODUCT_SORTS, type ProductSort } from '#lib/catalog/product-sorts.ts'

/** Deepest page of a list that is worth a place in the cache. */
const LAST_PAGE = 1_000
const PATH = '/products'

/**
 * `/products?sort=&page=` as the path it is cached under: a page that read its query could not be cached.
 * The query is taken off the URL, so that unknown parameters cannot make more cached pages.
 * @returns null for every other path
 */
export function productListPath(url: URL): string | null {
  if (url.pathname !== PATH) return null
  const sort = url.searchParams.get('sort') ?? ''
  const page = url.searchParams.get('page') ?? ''
  for (const name of ['sort', 'page']) url.searchParams.delete(name)
  const known = isSort(sort) ? sort : PRODUCT_SORTS[0]
  const number = /^[1-9]\d{0,3}$/.test(page) && Number(page) <= LAST_PAGE ? Number(page) : 1
  return known === PRODUCT_SORTS[0] && number === 1 ? PATH : `${PATH}/browse/${known}/${number}`
}

function isSort(value: string): value is ProductSort {
  return (PRODUCT_SORTS as readonly string[]).includes(value)
}
