import type { Picture } from '#lib/content/picture.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { wordsOf } from '../search-text.ts'
import { markWords, type TextPart } from './mark-words.ts'
import { matches, ON_SALE, scoreOf } from './match-sql.ts'
import { findAsTypedOrMeant, readCards } from './search-products.ts'
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
  const best = found.titles.slice(0, MOST_PRODUCTS)
  const products = await readCards(
    db,
    best.map(({ id }) => id),
    currency,
    meant,
  )
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

/** The products that answer best, with no more than is needed to suggest words. */
async function findBest(db: TenantTx, words: readonly SearchWord[], number: string) {
  const titles = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT p."id", p."title" FROM "product" p WHERE ${ON_SALE} AND ${matches(words)}
    ORDER BY ${scoreOf(words, number)} DESC, p."created_at" DESC, p."id" DESC LIMIT ${MOST_TITLES}`
  return { titles, isFound: titles.length > 0 }
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
function unfinished(typed: string, items: readonly { title: string }[]): string[] {
  const before = typed.trim().toLowerCase().split(/\s+/)
  const last = wordsOf(before.pop() ?? '').at(-1)
  if (!last) return []
  const endings = items.flatMap(({ title }) => wordsOf(title)).filter((word) => word.startsWith(last) && word !== last)
  return [...new Set(endings)].slice(0, MOST_WORDS).map((word) => [...before, word].join(' '))
}
