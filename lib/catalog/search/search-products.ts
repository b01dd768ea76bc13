import { plainTextOf } from '#lib/content/rich-text.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CollectionView } from '../collection-view.ts'
import { pageWindow } from '../paging.ts'
import { CARD_INCLUDE, productCardOf } from '../product-rows.ts'
import { STOREFRONT_PAGE_SIZE } from '../schema.ts'
import { wordsOf } from '../search-text.ts'
import { correctWords } from './correct-words.ts'
import { countFacets } from './count-facets.ts'
import { findHits, type HitQuery, type Hits, sortOfCollection } from './find-hits.ts'
import type { Facets, FoundProduct, ProductList } from './list-view.ts'
import { markWords, snippetOf } from './mark-words.ts'
import { priceLadder, priceSteps } from './price-steps.ts'
import type { ProductQuery } from './product-query.ts'
import { type SearchWord, searchWords } from './search-words.ts'

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
  const currency = await storeCurrency(db)
  const ladder = priceLadder(currency)
  const typed = query.q === '' ? null : searchWords(query.q)
  // A query without words finds nothing.
  if (typed?.length === 0) return emptyList(currency)
  const own = within ? sortOfCollection(within.sort) : 'newest'
  const wished = query.sort ?? (typed === null ? own : 'relevance')
  const isOwn = wished === 'featured' || (wished === 'relevance' && typed === null)
  const asked: HitQuery = {
    ...query,
    words: typed,
    number: /^\S*\d\S*$/.test(query.q) ? (wordsOf(query.q).at(-1) ?? '') : '',
    within: within?.id ?? null,
    sort: isOwn ? own : wished,
    ladder,
  }
  const { hits, words } = await findAsTypedOrMeant(db, asked)
  const { total, ...counted } = countFacets(hits.kinds, query)
  const { page, pageCount } = pageWindow(query.page, total, STOREFRONT_PAGE_SIZE)
  const { ids } = page === query.page ? hits : await findHits(db, { ...asked, words, page })
  const [items, collections] = await Promise.all([
    readCards(db, ids, currency, words ?? []),
    nameCollections(db, hits.collections),
  ])
  const { min, max } = hits.prices
  const facets: Facets = {
    ...counted,
    collections,
    price:
      min === null || max === null
        ? null
        : {
            minMinor: min,
            maxMinor: max,
            steps: priceSteps(ladder, new Map(hits.rungs.map(({ rung, count }) => [rung, count]))),
          },
  }
  const corrected = words === typed ? null : (words ?? []).map(([best]) => best).join(' ')
  return { items, total, page, pageCount, currency, facets, corrected }
}

/** With the words as they were typed, or, when no product has them all, with what was meant. */
async function findAsTypedOrMeant(
  db: TenantTx,
  asked: HitQuery,
): Promise<{ hits: Hits; words: readonly SearchWord[] | null }> {
  const hits = await findHits(db, asked)
  if (asked.words === null || hits.isFound) return { hits, words: asked.words }
  const joined: SearchWord[] = [[asked.words.flat().join('')]]
  if (asked.words.length > 1) {
    const again = await findHits(db, { ...asked, words: joined })
    if (again.isFound) return { hits: again, words: joined }
  }
  const meant = await correctWords(db, asked.words)
  if (meant === null || meant.every((word, index) => word === asked.words?.[index])) {
    return { hits, words: asked.words }
  }
  return { hits: await findHits(db, { ...asked, words: meant }), words: meant }
}

async function readCards(
  db: TenantTx,
  ids: readonly string[],
  currency: string,
  words: readonly SearchWord[],
): Promise<FoundProduct[]> {
  if (ids.length === 0) return []
  const rows = await db.product.findMany({ where: { id: { in: [...ids] } }, include: CARD_INCLUDE })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const card = productCardOf(row, currency, db.storeId)
    if (words.length === 0) return [card]
    const titleParts = markWords(row.title, words)
    if (titleParts.some(({ marked }) => marked)) return [{ ...card, titleParts }]
    const snippet = snippetOf(plainTextOf(row.description), words)
    return [snippet ? { ...card, snippet } : card]
  })
}

async function nameCollections(db: TenantTx, counted: Hits['collections']): Promise<Facets['collections']> {
  if (counted.length === 0) return []
  const rows = await db.collection.findMany({
    where: { id: { in: counted.map(({ id }) => id) }, published: true },
    orderBy: [{ position: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, title: true },
  })
  const countOf = new Map(counted.map(({ id, count }) => [id, count]))
  return rows.map(({ id, slug, title }) => ({ slug, title, count: countOf.get(id) ?? 0 }))
}

function emptyList(currency: string): ProductList {
  const facets = { collections: [], price: null, options: [], inStock: 0 }
  return { items: [], total: 0, page: 1, pageCount: 1, currency, facets, corrected: null }
}
