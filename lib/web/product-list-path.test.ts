import { expect, test } from 'vitest'
import { productListPath } from './product-list-path.ts'

const path = (address: string) => productListPath(new URL(address, 'http://shop.test'))

test('a sort or a page becomes part of the path it is cached under', () => {
  expect(path('/products?sort=price-asc&page=2')).toBe('/products/browse/price-asc/2')
  expect(path('/products?page=3')).toBe('/products/browse/newest/3')
})

test.each([
  '?page=0',
  '?page=-1',
  '?page=1e3',
  '?page=1001',
  '?page=99999',
  '?sort=__proto__',
  '?sort=',
  '?page=1&sort=newest',
  '?utm=x',
])('anything else is the first page in the default order: %s', (query) => {
  expect(path(`/products${query}`)).toBe('/products')
})

test('other paths are left alone', () => {
  expect(path('/products/laptop?page=2')).toBeNull()
})

test('the query it took is off the address, so that it cannot make more cached pages', () => {
  const url = new URL('http://shop.test/products?sort=name&page=2&utm=x')
  productListPath(url)
  expect(url.search).toBe('?utm=x')
})
