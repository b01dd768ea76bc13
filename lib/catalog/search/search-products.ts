import { plainTextOf } from '#lib/content/rich-text.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CollectionView } from '../collection-view.ts'
import { pageWindow } from '../paging.ts'
import { productCardOf } from '../product-rows.ts'
import { STOREFRONT_PAGE_SIZE } from '../schema.ts'
import type { FoundRow } from './card-rows.ts'
import { correctWords } from './correct-words.ts'
import { countFacets } from './count-facets.ts'
import { findHits, type HitQuery, type Hits, sortOfCollection } from './find-hits.ts'
import type { Facets, FoundProduct, ProductList } from './list-view.ts'
import { markWords, snippetOf } from './mark-words.ts'
import { priceSteps } from './price-steps.ts'
import type { ProductQuery } from './product-query.ts'
import { numberIn, type SearchWord, searchWords } from './search-words.ts'

/**
 * What the shop has on sale of what somebody asks for, a page at a time, with the counts of its filters. Words are found
 * whole or by their beginning; when nothing has them all, by how they may have been meant.
 * @param within the collection whose own page it is
 */
export async function searchProducts(
  { db }: Pick<StoreContext, 'db'>,
  query: ProductQuery,
  within: Pick<CollectionView, 'id' | 'sort'> | null = null,
): Promise<ProductList> {
  const typed = query.q === '' ? null : searchWords(query.q)
  // A query without words finds nothing.
  if (typed?.length === 0) return emptyList(await storeCurrency(db))
  const own = within ? sortOfCollection(within.sort) : 'newest'
  const wished = query.sort ?? (typed === null ? own : 'relevance')
  const isOwn = wished === 'featured' || (wished === 'relevance' && typed === null)
  const asked: HitQuery = {
    ...query,
    words: typed,
    number: numberIn(query.q),
    within: within?.id ?? null,
    sort: isOwn ? own : wished,
  }
  const { found, words } = await findAsTypedOrMeant(db, typed, (words) => findHits(db, { ...asked, words }))
  const { currency } = found
  const total = found.rungs.reduce((sum, { fits, count }) => (fits ? sum + count : sum), 0)
  const { page, pageCount } = pageWindow(query.page, total, STOREFRONT_PAGE_SIZE)
  const { cards } = page === query.page ? found : await findHits(db, { ...asked, words, page })
  const items = cards.map((row) => foundProductOf(row, currency, db.storeId, words ?? []))
  const corrected = words === typed ? null : (words ?? []).map(([best]) => best).join(' ')
  return { items, total, page, pageCount, currency, facets: facetsOf(found, query, currency), corrected }
}

/** With the words as they were typed, or, when no product has them all, with what was meant. */
export async function findAsTypedOrMeant<Found extends { isFound: boolean }>(
  db: TenantTx,
  typed: readonly SearchWord[] | null,
  find: (words: readonly SearchWord[] | null) => Promise<Found>,
): Promise<{ found: Found; words: readonly SearchWord[] | null }> {
  const found = await find(typed)
  if (typed === null || found.isFound) return { found, words: typed }
  const meant = await correctWords(db, typed)
  return meant === null ? { found, words: typed } : { found: await find(meant), words: meant }
}

function facetsOf({ kinds, rungs, collections }: Hits, query: ProductQuery, currency: string): Facets {
  const counts = new Map<number, number>()
  for (const { rung, count } of rungs) counts.set(rung, count + (counts.get(rung) ?? 0))
  const price = {
    minMinor: Math.min(...rungs.map(({ min }) => min)),
    maxMinor: Math.max(...rungs.map(({ max }) => max)),
    steps: priceSteps(counts, currency),
  }
  return {
    collections,
    price: rungs.length === 0 ? null : price,
    options: countFacets(kinds, query),
    inStock: rungs.reduce((sum, { fits, left }) => (fits ? sum + left : sum), 0),
  }
}

/** A product as lists show it, with what was looked for marked in its title or else in its description. */
export function foundProductOf(
  row: FoundRow,
  currency: string,
  storeId: string,
  words: readonly SearchWord[],
): FoundProduct {
  const card = productCardOf(row, currency, storeId)
  if (words.length === 0) return card
  const titleParts = markWords(row.title, words)
  if (titleParts.some(({ marked }) => marked)) return { ...card, titleParts }
  const snippet = snippetOf(plainTextOf(row.description ?? ''), words)
  return snippet ? { ...card, snippet } : card
}

function emptyList(currency: string): ProductList {
  const facets = { collections: [], price: null, options: [], inStock: 0 }
  return { items: [], total: 0, page: 1, pageCount: 1, currency, facets, corrected: null }
}
