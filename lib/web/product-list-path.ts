import { LIST_SORTS, type ListSort, PRODUCT_SORTS } from '#lib/catalog/product-sorts.ts'

/** Deepest page of a list that is worth a place in the cache. */
const LAST_PAGE = 1_000
const LIST = /^\/(?:products|collections\/[a-z0-9-]{1,80})$/
/** What narrows a list down: such lists are many, and none of them is kept. */
const FILTERS = ['collection', 'min', 'max', 'stock']

/**
 * `/products` and `/collections/<slug>` with a query as the path inside: an order and a page become part of the path they
 * are cached under, for a page that read its query could not be cached; a list that is filtered has a page of its own.
 * The query that was used is taken off the URL, so that unknown parameters cannot make more cached pages.
 * @returns null for every other path
 */
export function productListPath(url: URL): string | null {
  const { pathname, searchParams } = url
  if (!LIST.test(pathname)) return null
  if ([...searchParams.keys()].some((name) => FILTERS.includes(name) || name.startsWith('option.'))) {
    return `${pathname}/browse/filtered`
  }
  const [sort, page] = [searchParams.get('sort') ?? '', searchParams.get('page') ?? '']
  for (const name of ['sort', 'page']) searchParams.delete(name)
  const [first, ...others] = sortsOf(pathname)
  const known = others.find((each) => each === sort) ?? first
  const number = /^[1-9]\d{0,3}$/.test(page) && Number(page) <= LAST_PAGE ? Number(page) : 1
  return known === first && number === 1 ? pathname : `${pathname}/browse/${known}/${number}`
}

/** Orders that a list without a query has, its own first. */
export function sortsOf(pathname: string): readonly [ListSort, ...ListSort[]] {
  if (pathname === '/products') return PRODUCT_SORTS
  const [, ...sorts] = LIST_SORTS
  return ['featured', ...sorts.filter((sort) => sort !== 'featured')]
}
