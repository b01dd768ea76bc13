import { STOREFRONT_PAGE_SIZE } from '#lib/catalog/schema.ts'
import { EMPTY_QUERY, type ProductQuery, readProductQuery } from '#lib/catalog/search/product-query.ts'
import { searchProducts } from '#lib/catalog/search/search-products.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { cardResource, type SearchPage } from './search-resource.ts'

/** Most that is answered at once: the search of the shop knows pages, and each is asked for by itself. */
export const MAX_FOUND = 2 * STOREFRONT_PAGE_SIZE

export const SEARCH_SORTS = {
  relevance: 'relevance',
  '-created_at': 'newest',
  price: 'price-asc',
  '-price': 'price-desc',
  title: 'name',
} as const satisfies Record<string, ProductQuery['sort']>

type Asked = {
  limit: number
  cursor?: { sort: string; value: unknown } | undefined
  sort?: keyof typeof SEARCH_SORTS | undefined
  q?: string | undefined
  collection?: string | undefined
  options?: Readonly<Record<string, readonly string[]>> | undefined
  price_min_minor?: number | undefined
  price_max_minor?: number | undefined
  in_stock?: 'true' | undefined
}

/** What the shop has on sale of what somebody asks for, as its own search finds it, with the counts of its filters. */
export async function searchCatalogue(ctx: StoreContext, { limit, cursor, ...asked }: Asked): Promise<SearchPage> {
  const query = await queryOf(ctx, asked)
  const offset = offsetOf(cursor)
  const first = await searchProducts(ctx, { ...query, page: Math.floor(offset / STOREFRONT_PAGE_SIZE) + 1 })
  const { total, currency, corrected, facets } = first
  const items = [...first.items]
  const skipped = offset % STOREFRONT_PAGE_SIZE
  for (let page = first.page + 1; page <= first.pageCount && items.length < skipped + limit; page += 1) {
    items.push(...(await searchProducts(ctx, { ...query, page })).items)
  }
  // Beyond the end the search answers its last page again.
  const found = offset < total ? items.slice(skipped, skipped + limit) : []
  const end = offset + found.length
  return {
    data: found.map(cardResource),
    next: found.length > 0 && end < total ? cursorAt(end) : null,
    total,
    corrected,
    facets: {
      collections: facets.collections,
      options: facets.options,
      in_stock: facets.inStock,
      price: facets.price && {
        min_minor: facets.price.minMinor,
        max_minor: facets.price.maxMinor,
        steps: facets.price.steps.map(({ minMinor, belowMinor, count }) => ({
          min_minor: minMinor,
          below_minor: belowMinor,
          count,
        })),
      },
    },
    currency,
  }
}

/** Read as an address of the shop is, so that both find the same. */
async function queryOf({ db }: StoreContext, asked: Omit<Asked, 'limit' | 'cursor'>): Promise<ProductQuery> {
  const address = new URLSearchParams({ q: asked.q ?? '', collection: asked.collection ?? '' })
  for (const [name, values] of Object.entries(asked.options ?? {})) {
    for (const value of values) address.append(`option.${name}`, value)
  }
  return {
    ...EMPTY_QUERY,
    ...readProductQuery(address, await storeCurrency(db)),
    priceMin: asked.price_min_minor ?? null,
    priceMax: asked.price_max_minor ?? null,
    inStock: asked.in_stock === 'true',
    sort: asked.sort ? SEARCH_SORTS[asked.sort] : null,
  }
}

const PLACE = 'search'
/** Nobody reads further; a larger number is somebody trying. */
const LAST = 100_000

function cursorAt(offset: number): string {
  return Buffer.from(JSON.stringify([PLACE, offset, ''])).toString('base64url')
}

function offsetOf(cursor: Asked['cursor']): number {
  const { sort, value } = cursor ?? {}
  return sort === PLACE && Number.isInteger(value) ? Math.min(LAST, Math.max(0, Number(value))) : 0
}
