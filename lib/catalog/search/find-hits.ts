import { joinSql, type Sql, sql } from '#lib/db/raw-sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { CollectionSort } from '../collection-schema.ts'
import type { ListSort } from '../product-sorts.ts'
import { STOREFRONT_PAGE_SIZE } from '../schema.ts'
import type { Kind } from './count-facets.ts'
import { matches, ON_SALE, scoreOf } from './match-sql.ts'
import type { ProductQuery } from './product-query.ts'
import type { SearchWord } from './search-words.ts'

export type HitQuery = Omit<ProductQuery, 'q' | 'sort'> & {
  /** null: all products. */
  words: readonly SearchWord[] | null
  /** The query as one word, as an SKU would be written; '': none. */
  number: string
  /** Id of the collection whose page it is; null: none. */
  within: string | null
  sort: ListSort
  /** Bounds of prices that are counted apart. */
  ladder: readonly number[]
}

export type Hits = {
  /** Of the page, in order. */
  ids: string[]
  /** True when products have the words, whatever the filters say. */
  isFound: boolean
  /** Products that pass all filters that are not about variants. */
  kinds: Kind[]
  collections: { id: string; count: number }[]
  rungs: { rung: number; count: number }[]
  prices: { min: number | null; max: number | null }
}

/** What is sold out is kept as bits in two integers of so many. */
const BITS = 60

/** The id decides between equals, so that no product falls between two pages. */
const ORDERS: Record<ListSort, Sql> = {
  relevance: sql`"score" DESC, "created_at" DESC, "id" DESC`,
  featured: sql`"position", "created_at" DESC, "id" DESC`,
  newest: sql`"created_at" DESC, "id" DESC`,
  'price-asc': sql`"price_minor", "id"`,
  'price-desc': sql`"price_minor" DESC, "id"`,
  name: sql`"title", "id"`,
}

/** A collection's order as the order of its list. */
export function sortOfCollection(sort: CollectionSort): ListSort {
  return sort === 'manual' ? 'featured' : sort === 'title' ? 'name' : sort
}

/**
 * One page of products and all that its facets are counted from, in one statement: the products that match are read
 * once, put together to kinds with the same variants, and each facet is counted with all filters but its own.
 */
export async function findHits(db: TenantTx, query: HitQuery): Promise<Hits> {
  const { words, number, within, collection, priceMin, priceMax, options, inStock, sort, page, ladder } = query
  const score = words === null ? sql`0` : sql`${scoreOf(words)} + (CASE WHEN ${isNumber(number)} THEN 1000 ELSE 0 END)`
  const found = words === null ? sql`TRUE` : matches(words)
  const from =
    within === null
      ? sql`"product" p`
      : sql`"product" p JOIN "collection_product" w ON w."product_id" = p."id" AND w."collection_id" = ${within}`
  const priceFits = joinSql(
    [
      sql`TRUE`,
      ...(priceMin === null ? [] : [sql`p."price_minor" >= ${priceMin}`]),
      ...(priceMax === null ? [] : [sql`p."price_minor" <= ${priceMax}`]),
    ],
    ' AND ',
  )
  const isInside =
    collection === ''
      ? sql`TRUE`
      : sql`p."id" IN (SELECT i."product_id" FROM "collection_product" i JOIN "collection" c ON c."id" = i."collection_id"
          WHERE c."slug" = ${collection} AND c."published")`
  const variantFits = fits(options, inStock)
  const fitting =
    variantFits === null
      ? sql`SELECT * FROM hit`
      : sql`SELECT hit.* FROM hit JOIN kind USING ("choices", "low", "high") WHERE kind.fits`
  const rows = await db.$queryRaw<[Omit<Hits, 'kinds'> & { kinds: SoldKind[] }]>`
    WITH sold AS (
      SELECT v."product_id",
        bit_or(CASE WHEN v."position" < ${BITS} THEN 1::bigint << v."position" ELSE 0 END) AS "low",
        bit_or(CASE WHEN v."position" < ${BITS} THEN 0 ELSE 1::bigint << (v."position" - ${BITS}) END) AS "high"
      FROM "variant" v
      WHERE v."tracked" AND v."stock" <= 0 AND v."position" BETWEEN 0 AND ${2 * BITS - 1}
      GROUP BY v."product_id"
    ), hit AS MATERIALIZED (
      SELECT p."id", p."title", p."created_at", p."price_minor", p."choices", ${score} AS "score",
        ${within === null ? sql`0` : sql`w."position"`} AS "position",
        (${priceFits}) AS price_fits, (${isInside}) AS is_inside,
        coalesce(s."low", 0) AS "low", coalesce(s."high", 0) AS "high"
      FROM ${from} LEFT JOIN sold s ON s."product_id" = p."id" WHERE ${ON_SALE} AND ${found}
    ), kind AS MATERIALIZED (
      SELECT k."choices", k."low", k."high", count(*) FILTER (WHERE k.price_fits AND k.is_inside) AS number,
        ${variantFits ?? sql`TRUE`} AS fits
      FROM hit k GROUP BY 1, 2, 3
    ), fitting AS (${fitting})
    SELECT
      ARRAY(SELECT "id" FROM fitting WHERE price_fits AND is_inside ORDER BY ${ORDERS[sort]}
        LIMIT ${STOREFRONT_PAGE_SIZE} OFFSET ${(page - 1) * STOREFRONT_PAGE_SIZE}) AS "ids",
      EXISTS (SELECT 1 FROM hit) AS "isFound",
      (SELECT coalesce(json_agg(json_build_object(
          'choices', "choices", 'low', "low"::text, 'high', "high"::text, 'count', number)), '[]')
        FROM kind WHERE number > 0) AS "kinds",
      (SELECT coalesce(json_agg(each), '[]') FROM (
        SELECT i."collection_id" AS id, count(*)::int AS count FROM fitting f
        JOIN "collection_product" i ON i."product_id" = f."id" WHERE f.price_fits GROUP BY 1) AS each) AS "collections",
      (SELECT coalesce(json_agg(each), '[]') FROM (
        SELECT width_bucket("price_minor", ${ladder}::int[]) AS rung, count(*)::int AS count
        FROM fitting WHERE is_inside GROUP BY 1) AS each) AS "rungs",
      (SELECT json_build_object('min', min("price_minor"), 'max', max("price_minor")) FROM fitting WHERE is_inside) AS "prices"`
  const [{ kinds, ...hits }] = rows
  return { ...hits, kinds: kinds.map(kindOf) }
}

type SoldKind = { choices: string; low: string; high: string; count: number }

function kindOf({ choices, low, high, count }: SoldKind): Kind {
  const bits = BigInt(low) + (BigInt(high) << BigInt(BITS))
  return { choices, count, sold: bits === 0n ? '' : bits.toString(2).split('').toReversed().join('') }
}

/** Whether a variant of a kind has one of the values of each option, and is there to be bought; null: any has. */
function fits(options: ProductQuery['options'], inStock: boolean): Sql | null {
  const wanted = Object.entries(options).map(
    ([name, values]) => sql`v.choice ->> ${name} = ANY(${[...values]}::text[])`,
  )
  if (wanted.length === 0 && !inStock) return null
  const bit = sql`(CASE WHEN v.number <= ${BITS} THEN k."low" >> (v.number::int - 1)
    ELSE k."high" >> (v.number::int - 1 - ${BITS}) END)`
  const isThere = inStock ? [sql`${bit} & 1 = 0`] : []
  return sql`EXISTS (SELECT 1 FROM jsonb_array_elements(k."choices"::jsonb -> 'v') WITH ORDINALITY AS v(choice, number)
    WHERE ${joinSql([...wanted, ...isThere], ' AND ')})`
}

function isNumber(number: string): Sql {
  return sql`p."search_text" LIKE ${`%\n% ${number} %`}`
}
