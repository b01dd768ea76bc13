import { type ProductQuery, writeProductQuery } from '#lib/catalog/search/product-query.ts'

/** A list of the shop: where it is, what it is asked for, and the currency of its prices. */
export type ListAddress = { path: string; query: ProductQuery; currency: string }

/** The public address of a list with some of its query changed; another filter or order begins at the first page. */
export function listHref({ path, query, currency }: ListAddress, changes: Partial<ProductQuery> = {}): string {
  const written = writeProductQuery({ ...query, page: 1, ...changes }, currency)
  return written ? `${path}?${written}` : path
}

/** The query with one value of an option put in or taken out. */
export function withoutValue(query: ProductQuery, name: string, value: string): Pick<ProductQuery, 'options'> {
  const kept = (query.options[name] ?? []).filter((each) => each !== value)
  return { options: { ...query.options, [name]: kept } }
}
