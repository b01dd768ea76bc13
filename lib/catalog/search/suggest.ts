import type { Picture } from '#lib/content/picture.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { listStorefrontCollections } from '../list-storefront-collections.ts'
import { wordsOf } from '../search-text.ts'
import { markWords, type TextPart } from './mark-words.ts'
import { EMPTY_QUERY } from './product-query.ts'
import { searchProducts } from './search-products.ts'
import { searchWords } from './search-words.ts'

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

/**
 * What the shop has on sale of what somebody is typing: products, collections whose names have the words, and the words
 * that the last one may become.
 */
export async function suggest(ctx: Pick<StoreContext, 'db' | 'now'>, typed: string): Promise<Suggestions> {
  const words = searchWords(typed)
  if (words.length === 0) return { words: [], collections: [], products: [] }
  const [list, collections] = await Promise.all([
    searchProducts(ctx, { ...EMPTY_QUERY, q: typed }),
    listStorefrontCollections(ctx.db, ctx.now()),
  ])
  const meant = list.corrected === null ? words : searchWords(list.corrected)
  const hasAll = (title: string) => {
    const own = wordsOf(title)
    return meant.every((word) => own.some((each) => word.some((spelling) => each.startsWith(spelling))))
  }
  return {
    words: unfinished(list.corrected ?? typed, list.items),
    collections: collections
      .filter(({ title }) => hasAll(title))
      .slice(0, MOST_COLLECTIONS)
      .map(({ slug, title }) => ({ slug, title: markWords(title, meant) })),
    products: list.items.slice(0, MOST_PRODUCTS).map((product) => ({
      slug: product.slug,
      title: product.titleParts ?? [{ text: product.title, marked: false }],
      priceMinor: product.priceMinor,
      priceVaries: product.priceVaries,
      currency: product.currency,
      picture: product.pictures[0] ?? null,
    })),
  }
}

/** What was typed with its last word made whole, as titles that were found write it. */
function unfinished(typed: string, items: readonly { title: string }[]): string[] {
  const before = typed.trim().toLowerCase().split(/\s+/)
  const last = wordsOf(before.pop() ?? '').at(-1)
  if (!last) return []
  const endings = items.flatMap(({ title }) => wordsOf(title)).filter((word) => word.startsWith(last) && word !== last)
  return [...new Set(endings)].slice(0, MOST_WORDS).map((word) => [...before, word].join(' '))
}
