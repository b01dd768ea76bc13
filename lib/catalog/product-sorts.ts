/** Orders a list of products can be shown in; the first is the default. */
export const PRODUCT_SORTS = ['newest', 'price-asc', 'price-desc', 'name'] as const
export type ProductSort = (typeof PRODUCT_SORTS)[number]

/** Orders of a list that was searched or filtered: `relevance` is for a query, `featured` a collection's own order. */
export const LIST_SORTS = ['relevance', 'featured', ...PRODUCT_SORTS] as const
export type ListSort = (typeof LIST_SORTS)[number]
