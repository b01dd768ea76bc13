import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { pageWindow } from './paging.ts'
import { CARD_INCLUDE, productCardOf } from './product-rows.ts'
import type { Listing, ProductCard } from './product-view.ts'
import { STOREFRONT_PAGE_SIZE } from './schema.ts'
import { searchTerms } from './search-terms.ts'

/** Search stops counting here: nobody leafs through more. */
const MOST_HITS = 240

/**
 * Products on sale that have every word of the query, best match first; titles weigh more than descriptions.
 * A query without words finds nothing.
 */
export async function searchProducts(
  db: TenantTx,
  { query, page }: { query: string; page: number },
): Promise<Listing<ProductCard>> {
  const terms = searchTerms(query)
  const hits = terms === null ? [] : await findHits(db, terms)
  const { skip, take, ...position } = pageWindow(page, hits.length, STOREFRONT_PAGE_SIZE)
  const ids = hits.slice(skip, skip + take)
  if (ids.length === 0) return { items: [], total: 0, ...position }
  const [rows, currency] = await Promise.all([
    db.product.findMany({ where: { id: { in: ids } }, include: CARD_INCLUDE }),
    storeCurrency(db),
  ])
  const ranks = new Map(ids.map((id, rank) => [id, rank]))
  rows.sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
  return { items: rows.map((row) => productCardOf(row, currency, db.storeId)), total: hits.length, ...position }
}

/** `document` is word for word the expression of the index "product_search_idx": otherwise the index is not used. */
async function findHits(db: TenantTx, terms: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      SELECT "id", "status", "publish_at", "title",
        setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('english', "description"), 'B') AS document
      FROM "product"
    ) AS product
    WHERE "status" = 'active' AND ("publish_at" IS NULL OR "publish_at" <= now()) AND document @@ to_tsquery('english', ${terms})
    ORDER BY ts_rank(document, to_tsquery('english', ${terms})) DESC, "title", "id"
    LIMIT ${MOST_HITS}`
  return rows.map(({ id }) => id)
}
