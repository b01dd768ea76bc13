import type { ProductCard } from '#lib/catalog/product-view.ts'

/**
 * What else a shopper may like: the products that follow in the list, from its beginning again after its end, so that
 * each product leads to others. What is sold out comes last.
 * @param count at most so many
 */
export function otherProducts(list: readonly ProductCard[], slug: string, count: number): ProductCard[] {
  const position = list.findIndex((product) => product.slug === slug)
  return [...list.slice(position + 1), ...list.slice(0, Math.max(position, 0))]
    .toSorted((a, b) => Number(b.available) - Number(a.available))
    .slice(0, count)
}
