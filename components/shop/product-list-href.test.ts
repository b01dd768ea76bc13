import { describe, expect, it } from 'vitest'
import { productListHref } from './product-list-href.ts'

describe('productListHref', () => {
  it('leaves out what is the default', () => {
    expect(productListHref('newest', 1)).toBe('/products')
    expect(productListHref('newest', 2)).toBe('/products?page=2')
    expect(productListHref('name', 1)).toBe('/products?sort=name')
    expect(productListHref('price-asc', 3)).toBe('/products?sort=price-asc&page=3')
  })
})
