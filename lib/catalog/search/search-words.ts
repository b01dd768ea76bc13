import { wordsOf } from '../search-text.ts'

/** One word of a query as the spellings that stand for it; a product has to have one of them. */
export type SearchWord = readonly string[]

const MOST_WORDS = 8
/** What was joined by marks is looked for whole or in its parts. */
const JOINED = /[\p{L}\p{N}][^\p{L}\p{N}\s]+[\p{L}\p{N}]/u

/**
 * What a visitor typed as words to look for: nothing but letters and digits passes, so that nothing can be an operator, a
 * quote or an error. "t-shirt" is "tshirt": products have it as one word too.
 */
export function searchWords(query: string): SearchWord[] {
  const tokens = query.split(/\s+/).slice(0, MOST_WORDS)
  const words = tokens.flatMap((token) => {
    const found = wordsOf(token)
    return JOINED.test(token) ? found.slice(-1) : found
  })
  return [...new Set(words)].slice(0, MOST_WORDS).map((word) => [word])
}

/** A query that may be the number of a variant ("TS-LAP-14") as products have it, in one word; '' when it is none. */
export function numberIn(query: string): string {
  return /^\S*\d\S*$/.test(query) ? (wordsOf(query).at(-1) ?? '') : ''
}
