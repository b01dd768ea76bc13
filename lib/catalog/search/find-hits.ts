import { joinSql, type Sql, sql } from '#lib/db/raw-sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { CollectionSort } from '../collection-schema.ts'
import type { ListSort } from '../product-sorts.ts'
import { STOREFRONT_PAGE_SIZE } from '../schema.ts'
import { cardRows, type FoundRow } from './card-rows.ts'
import type { Kind } from './count-facets.ts'
import { MASK_BITS } from './mask.ts'
import { matches, ON_SALE, scoreOf } from './match-sql.ts'
import { PRICE_LADDER } from './price-steps.ts'
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
}

export type Hits = {
  /** Of the page, in order; with their descriptions when words were looked for. */
  cards: FoundRow[]
  /** ISO 4217. */
  currency: string
  /** True when products have the words, whatever the filters say. */
  isFound: boolean
  /** Products that pass all filters that are not about variants. */
  kinds: Kind[]
  /** In the merchant's order; with all filters but the collection. Empty for a collection's own page. */
  collections: { slug: string; title: string; count: number }[]
  /**
   * With all filters but the price, by the rung of the ladder: how many have a price that was asked for, and of how many
   * a variant that fits can be bought.
   */
  rungs: { rung: number; fits: boolean; count: number; left: number; min: number; max: number }[]
}

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
 * One page of products, as cards, and all that its facets are counted from, in one statement: products that match are read once;
 * those with the same variants are told apart by nothing but what is sold out; each facet has all filters but its own.
 * Decision 0021 says how it is fast.
 */
export async function findHits(db: TenantTx, query: HitQuery): Promise<Hits> {
  const { within, options, inStock } = query
  const wanted = Object.entries(options)
  const hasMasks = wanted.length > 0 || inStock
  const [row] = await db.$queryRaw<[Omit<Hits, 'kinds'> & { kinds: string }]>`
    WITH found AS (${foundBy(query)}), sold AS (
      SELECT v."product_id", count(*) AS number ${hasMasks ? SOLD_MASKS : NO_MASKS} FROM "variant" v
      WHERE v."tracked" AND v."stock" <= 0 GROUP BY v."product_id"
    ), hit AS MATERIALIZED (
      SELECT f.*, s."low", s."high", s.number IS NULL OR NOT starts_with(f."choices", s.number || ' ') AS is_left
      FROM found f LEFT JOIN sold s ON s."product_id" = f."id"
    ), kind AS MATERIALIZED (
      ${inStock ? KINDS_BY_STOCK : KINDS}
    ), ${fitting(wanted, inStock)}
    SELECT
      ${cardRows(pageOf(query), query.words !== null)} AS "cards",
      (SELECT "currency" FROM "store_settings" WHERE "id" = 'store') AS "currency",
      EXISTS (SELECT 1 FROM hit) AS "isFound",
      (SELECT coalesce(string_agg("choices" || ${FIELD} || sold, ${LINE}), '') FROM kind) AS "kinds",
      ${within === null ? COLLECTIONS : sql`'[]'::json`} AS "collections",
      (SELECT coalesce(json_agg(each), '[]') FROM (
        SELECT width_bucket("price_minor"::float8, ${[...PRICE_LADDER]}::float8[]) AS rung, price_fits AS fits,
          count(*) AS count, count(*) FILTER (WHERE is_left) AS "left", min("price_minor") AS min, max("price_minor") AS max
        FROM fitting WHERE is_inside GROUP BY 1, 2) AS each) AS "rungs"`
  return { ...row, kinds: kindsOf(row.kinds) }
}

function pageOf({ sort, page }: HitQuery): Sql {
  return sql`ARRAY(SELECT "id" FROM fitting WHERE price_fits AND is_inside ORDER BY ${ORDERS[sort]}
    LIMIT ${STOREFRONT_PAGE_SIZE} OFFSET ${(page - 1) * STOREFRONT_PAGE_SIZE})`
}

/** Unit and record separator: no JSON has them. Putting a thousand kinds together as JSON takes as long as finding them. */
const FIELD = '\u001f'
const LINE = '\u001e'

/** A line for each kind: what its variants are, and of each mask of sold-out variants `low,high,count`. */
function kindsOf(lines: string): Kind[] {
  if (lines === '') return []
  return lines.split(LINE).map((line) => {
    const [choices = '', masks = ''] = line.split(FIELD)
    const sold = masks.split(';').map((each) => {
      const [low = 0, high = 0, count = 0] = each.split(',').map(Number)
      return [low, high, count] as const
    })
    return { choices, sold }
  })
}

/** Which variants of a product are sold out, as two numbers of a mask. */
const SOLD_MASKS = sql`,
  bit_or(CASE WHEN v."position" < ${MASK_BITS} THEN 1::bigint << v."position" ELSE 0 END) AS "low",
  bit_or(CASE WHEN v."position" < ${MASK_BITS} THEN 0 ELSE 1::bigint << (v."position" - ${MASK_BITS}) END) AS "high"`

const NO_MASKS = sql`, NULL::bigint AS "low", NULL::bigint AS "high"`

/** Products with the same variants. */
const KINDS = sql`
  SELECT "choices", '0,0,' || count(*) FILTER (WHERE price_fits AND is_inside) AS sold FROM hit GROUP BY "choices"`

const KINDS_BY_STOCK = sql`
  SELECT "choices", '0,0,' || count(*) FILTER (WHERE "low" IS NULL AND price_fits AND is_inside) || coalesce(
    string_agg(';' || "low" || ',' || "high" || ',1', '') FILTER (WHERE "low" IS NOT NULL AND price_fits AND is_inside), '') AS sold
  FROM hit GROUP BY "choices"`

/**
 * One row that the planner takes for a thousand, for each product. It expects a handful of products of words that it cannot
 * see (`matches`) and would look each of ten thousand up on its own.
 */
const MANY = sql`, generate_series(1, (SELECT 1))`

/** Products on sale with the words, and whether they pass the filters that are not about variants. */
function foundBy({ words, number, within, collection, priceMin, priceMax, sort }: HitQuery): Sql {
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
  return sql`
    SELECT p."id", p."created_at", p."price_minor", p."choices",
      ${sort === 'name' ? sql`p."title"` : sql`NULL`} AS "title",
      ${words !== null && sort === 'relevance' ? scoreOf(words, number) : sql`0`} AS "score",
      ${within === null ? sql`0` : sql`w."position"`} AS "position",
      (${priceFits}) AS price_fits, (${isInside}) AS is_inside ${words === null ? sql`` : MANY}
    FROM ${from} WHERE ${ON_SALE} AND ${words === null ? sql`TRUE` : matches(words)}`
}

/**
 * Products of which one variant has one of the values of each option and, if that is asked for, can be bought. What is
 * wanted is looked up once for all products with the same variants, and only where its name is written.
 */
function fitting(wanted: [name: string, values: readonly string[]][], inStock: boolean): Sql {
  if (wanted.length === 0) {
    return sql`fitting AS NOT MATERIALIZED (SELECT * FROM hit WHERE ${inStock ? sql`is_left` : sql`TRUE`})`
  }
  const mask = (limb: 0 | 1) => {
    const ofOption = wanted.map(([name, values]) => {
      const ofValue = values.map(
        (value) => sql`coalesce((k.c -> 'options' -> ${name} -> ${value} ->> ${limb}::int)::bigint, 0)`,
      )
      return sql`(${joinSql(ofValue, ' | ')})`
    })
    return joinSql(ofOption, ' & ')
  }
  // JSON of PostgreSQL and of JavaScript write a text alike.
  const isNamed = wanted.map(([, values]) => {
    const ofValue = values.map((value) => sql`strpos("choices", ${JSON.stringify(value)}) > 0`)
    return sql`(${joinSql(ofValue, ' OR ')})`
  })
  const isLeft = sql`(w."low" & ~coalesce(h."low", 0) <> 0 OR w."high" & ~coalesce(h."high", 0) <> 0)`
  return sql`fitting AS MATERIALIZED (
    SELECT h."id", h."created_at", h."price_minor", h."title", h."score", h."position", h.price_fits, h.is_inside,
      ${isLeft} AS is_left
    FROM (SELECT k."choices", ${mask(0)} AS "low", ${mask(1)} AS "high"
      FROM (SELECT "choices", substring("choices" FROM position(' ' IN "choices"))::jsonb AS c FROM kind
        WHERE ${joinSql(isNamed, ' AND ')} OFFSET 0) AS k) AS w
    JOIN hit h USING ("choices")
    WHERE (w."low" <> 0 OR w."high" <> 0) AND ${inStock ? isLeft : sql`TRUE`})`
}

/** How many there are in each collection, in the merchant's order. */
const COLLECTIONS = sql`(SELECT coalesce(json_agg(ordered), '[]') FROM (
  SELECT c."slug", c."title", inside.count FROM (
    SELECT i."collection_id", count(*) FROM fitting f
    JOIN "collection_product" i ON i."product_id" = f."id" WHERE f.price_fits GROUP BY 1) AS inside
  JOIN "collection" c ON c."id" = inside."collection_id" WHERE c."published"
  ORDER BY c."position", c."title", c."id") AS ordered)`
