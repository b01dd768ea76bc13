import { decimalsOf, MAX_MINOR } from '#lib/kernel/money.ts'
import { LIST_SORTS, type ListSort } from '../product-sorts.ts'

/** What a list of products is asked for. Amounts in minor units; null: no bound. */
export type ProductQuery = {
  q: string
  /** Slug of a collection that the products are in; '': any. */
  collection: string
  priceMin: number | null
  priceMax: number | null
  /** Values by the option's name; a variant must have one of each. */
  options: Readonly<Record<string, readonly string[]>>
  inStock: boolean
  /** null: what suits the list. */
  sort: ListSort | null
  /** From 1. */
  page: number
}

export const EMPTY_QUERY: ProductQuery = {
  q: '',
  collection: '',
  priceMin: null,
  priceMax: null,
  options: {},
  inStock: false,
  sort: null,
  page: 1,
}

/** Longest query that is looked at. */
export const MAX_SEARCH = 120
const MOST_OPTIONS = 8
const MOST_VALUES = 40
const LONGEST_LABEL = 100
const OPTION = 'option.'
const SLUG = /^[a-z0-9-]{1,80}$/
const AMOUNT = /^\d{1,9}(?:\.\d{1,3})?$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: what PostgreSQL cannot store is looked for by nobody
const UNSTORABLE = /[\u0000-\u001f\u007f]|\p{Cs}/gu

/**
 * What an address asks for. Unknown parameters and nonsense are ignored: an address that somebody made up is a list, and
 * never an error.
 * @param currency that amounts in the address are in, as people write them
 */
export function readProductQuery(params: URLSearchParams, currency: string): ProductQuery {
  const text = (name: string) => clean(params.get(name) ?? '')
  const collection = text('collection')
  const page = text('page')
  const sort = text('sort')
  const bounds = [amount(text('min'), currency), amount(text('max'), currency)] as const
  const isTurned = bounds[0] !== null && bounds[1] !== null && bounds[0] > bounds[1]
  return {
    q: text('q').slice(0, MAX_SEARCH).trim(),
    collection: SLUG.test(collection) ? collection : '',
    priceMin: isTurned ? bounds[1] : bounds[0],
    priceMax: isTurned ? bounds[0] : bounds[1],
    options: readOptions(params),
    inStock: text('stock') === 'in',
    sort: LIST_SORTS.find((known) => known === sort) ?? null,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

/** The query of an address in its one order; '' when nothing is asked for. Reading it gives the same query again. */
export function writeProductQuery(query: ProductQuery, currency: string): string {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  if (query.collection) params.set('collection', query.collection)
  if (query.priceMin !== null) params.set('min', written(query.priceMin, currency))
  if (query.priceMax !== null) params.set('max', written(query.priceMax, currency))
  for (const name of Object.keys(query.options).toSorted()) {
    for (const value of [...(query.options[name] ?? [])].toSorted()) params.append(OPTION + name, value)
  }
  if (query.inStock) params.set('stock', 'in')
  if (query.sort) params.set('sort', query.sort)
  if (query.page > 1) params.set('page', String(query.page))
  return params.toString()
}

/** True when something narrows the list down, other than its collection page or an order. */
export function isFiltered({ collection, priceMin, priceMax, options, inStock }: ProductQuery): boolean {
  return (
    collection !== '' || priceMin !== null || priceMax !== null || inStock || Object.values(options).flat().length > 0
  )
}

function readOptions(params: URLSearchParams): Record<string, string[]> {
  const options = new Map<string, Set<string>>()
  for (const [key, sent] of params) {
    const name = key.startsWith(OPTION) ? clean(key.slice(OPTION.length)) : ''
    const value = clean(sent)
    if (!name || !value || name.length > LONGEST_LABEL || value.length > LONGEST_LABEL) continue
    const values = options.get(name) ?? new Set()
    if (values.size < MOST_VALUES && (options.has(name) || options.size < MOST_OPTIONS)) {
      options.set(name, values.add(value))
    }
  }
  const entries = [...options].map(([name, values]) => [name, [...values].toSorted()] as const)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function clean(text: string): string {
  return text.replaceAll(UNSTORABLE, ' ').replaceAll(/\s+/g, ' ').trim()
}

function amount(text: string, currency: string): number | null {
  if (!AMOUNT.test(text)) return null
  return Math.min(MAX_MINOR, Math.round(Number(text) * 10 ** decimalsOf(currency)))
}

function written(minor: number, currency: string): string {
  return String(minor / 10 ** decimalsOf(currency))
}
