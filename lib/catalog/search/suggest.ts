import type { Picture } from '#lib/content/picture.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { sql } from '#lib/db/raw-sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { wordsOf } from '../search-text.ts'
import { cardRows, type FoundRow } from './card-rows.ts'
import { markWords, type TextPart } from './mark-words.ts'
import { matches, ON_SALE, scoreOf } from './match-sql.ts'
import { findAsTypedOrMeant, foundProductOf } from './search-products.ts'
import { numberIn, type SearchWord, searchWords } from './search-words.ts'

/** What a search box offers while somebody types. Amounts in minor units of `currency`. */
export type Suggestions = {
  words: string[]
  collections: { slug: string; title: TextPart[] }[]
  products: {
    slug: string
    title: TextPart[]
    priceMinor: number
    priceVaries: boolean
    currency: string
    picture: Picture | null
  }[]
}

const MOST_WORDS = 3
const MOST_COLLECTIONS = 3
const MOST_PRODUCTS = 5
/** Their words may end the one that is being typed. */
const MOST_TITLES = 24

/**
 * What the shop has on sale of what somebody is typing: products, collections whose names have the words, and the words
 * that the last one may become.
 */
export async function suggest({ db }: Pick<StoreContext, 'db'>, typed: string): Promise<Suggestions> {
  const asked = searchWords(typed)
  if (asked.length === 0) return { words: [], collections: [], products: [] }
  const [currency, named, { found, words }] = await Promise.all([
    storeCurrency(db),
    namesOfCollections(db),
    findAsTypedOrMeant(db, asked, (words) => findBest(db, words ?? [], numberIn(typed))),
  ])
  const meant = words ?? []
  const products = found.cards.map((row) => foundProductOf(row, currency, db.storeId, meant))
  const hasAll = (title: string) => {
    const own = wordsOf(title)
    return meant.every((word) => own.some((each) => word.some((spelling) => each.startsWith(spelling))))
  }
  return {
    words: unfinished(words === asked ? typed : meant.map(([spelling]) => spelling).join(' '), found.titles),
    collections: named
      .filter(({ title }) => hasAll(title))
      .slice(0, MOST_COLLECTIONS)
      .map(({ slug, title }) => ({ slug, title: markWords(title, meant) })),
    products: products.map((product) => ({
      slug: product.slug,
      title: product.titleParts ?? [{ text: product.title, marked: false }],
      priceMinor: product.priceMinor,
      priceVaries: product.priceVaries,
      currency: product.currency,
      picture: product.pictures[0] ?? null,
    })),
  }
}

const BEST = sql`score DESC, "created_at" DESC, "id" DESC`

/** The products that answer best: titles of more than are shown, to suggest words. */
async function findBest(db: TenantTx, words: readonly SearchWord[], number: string) {
  const [{ titles, cards }] = await db.$queryRaw<[{ titles: string[]; cards: FoundRow[] }]>`
    WITH best AS MATERIALIZED (
      SELECT p."id", p."title", p."created_at", ${scoreOf(words, number)} AS score
      FROM "product" p WHERE ${ON_SALE} AND ${matches(words)} ORDER BY ${BEST} LIMIT ${MOST_TITLES}
    )
    SELECT ARRAY(SELECT "title" FROM best ORDER BY ${BEST}) AS "titles",
      ${cardRows(sql`ARRAY(SELECT "id" FROM best ORDER BY ${BEST} LIMIT ${MOST_PRODUCTS})`, false)} AS "cards"`
  return { titles, cards, isFound: titles.length > 0 }
}

/**
 * Collections of the shop that have something in them, in the merchant's order. The first product is enough to know:
 * asked with EXISTS, the planner joins all of them.
 */
function namesOfCollections(db: TenantTx) {
  return db.$queryRaw<{ slug: string; title: string }[]>`
    SELECT c."slug", c."title" FROM "collection" c
    WHERE c."published" AND (SELECT TRUE FROM "collection_product" i JOIN "product" p ON p."id" = i."product_id"
      WHERE i."collection_id" = c."id" AND ${ON_SALE} LIMIT 1)
    ORDER BY c."position", c."title", c."id"`
}

/** What was typed with its last word made whole, as titles that were found write it. */
function unfinished(typed: string, titles: readonly string[]): string[] {
  const before = typed.trim().toLowerCase().split(/\s+/)
  const last = wordsOf(before.pop() ?? '').at(-1)
  if (!last) return []
  const endings = titles.flatMap(wordsOf).filter((word) => word.startsWith(last) && word !== last)
  return [...new Set(endings)].slice(0, MOST_WORDS).map((word) => [...before, word].join(' '))
}
