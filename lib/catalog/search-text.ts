import { plainTextOf } from '#lib/content/rich-text.ts'
import type { ProductOption } from './product-view.ts'
import { searchable } from './searchable.ts'

/** Words of a description beyond these find nothing. */
const MOST_BODY_WORDS = 400
/** A longer "word" is none. */
const LONGEST_WORD = 40

type Searched = {
  title: string
  vendor?: string
  type?: string
  tags?: readonly string[]
  options?: readonly Pick<ProductOption, 'values'>[]
  variants?: readonly { sku?: string }[]
}

/**
 * The words of a text as search compares them: letters and digits, lower case, without accents. What is joined by a
 * mark ("T-shirt", "TS-LAP-14") is also there as one word.
 */
export function wordsOf(text: string): string[] {
  return searchable(text)
    .split(' ')
    .flatMap((token) => {
      const parts = token.match(/[\p{L}\p{N}]+/gu) ?? []
      return parts.length > 1 ? [...parts, parts.join('')] : parts
    })
    .map((word) => word.slice(0, LONGEST_WORD))
}

/**
 * What a product is found by, for its column `search_text`: the words of its title, a line break, then those of vendor,
 * type, tags, option values and SKUs. Every word stands between two spaces. Whoever writes one of these writes this too.
 */
export function searchTextOf({
  title,
  vendor = '',
  type = '',
  tags = [],
  options = [],
  variants = [],
}: Searched): string {
  const values = options.flatMap((option) => option.values.map(({ value }) => value))
  const skus = variants.map(({ sku = '' }) => sku)
  const named = new Set(wordsOf(title))
  const others = new Set([vendor, type, ...tags, ...values, ...skus].flatMap(wordsOf))
  return `${line(named)}\n${line(new Set([...others].filter((word) => !named.has(word))))}`
}

/** The words of a description, for the column `search_body`. */
export function searchBodyOf(descriptionHtml: string): string {
  return [...new Set(wordsOf(plainTextOf(descriptionHtml)))].slice(0, MOST_BODY_WORDS).join(' ')
}

function line(words: ReadonlySet<string>): string {
  return words.size > 0 ? ` ${[...words].join(' ')} ` : ' '
}
