import { describe, expect, it } from 'vitest'
import type { ProductCard } from '#lib/catalog/product-view.ts'
import { otherProducts } from './other-products.ts'

function list(...slugs: string[]): ProductCard[] {
  return slugs.map((slug) => ({
    id: slug,
    slug,
    title: slug,
    priceMinor: 100,
    compareAtMinor: null,
    currency: 'USD',
    available: !slug.startsWith('sold'),
    pictures: [],
    vendor: '',
    priceVaries: false,
    swatches: [],
    hasOptions: false,
    isExample: false,
    rating: { sum: 0, count: 0 },
  }))
}
const slugs = (products: ProductCard[]) => products.map(({ slug }) => slug)

describe('otherProducts', () => {
  it('goes on after the product and begins again, never with the product itself', () => {
    expect(slugs(otherProducts(list('a', 'b', 'c', 'd'), 'c', 4))).toEqual(['d', 'a', 'b'])
    expect(slugs(otherProducts(list('a', 'b', 'c', 'd'), 'a', 2))).toEqual(['b', 'c'])
    expect(otherProducts(list('a'), 'a', 4)).toEqual([])
  })

  it('takes from the beginning for a product that is not in the list', () => {
    expect(slugs(otherProducts(list('a', 'b', 'c'), 'z', 2))).toEqual(['a', 'b'])
  })

  it('puts what is sold out last', () => {
    expect(slugs(otherProducts(list('a', 'sold-1', 'b'), 'a', 4))).toEqual(['b', 'sold-1'])
  })
})
