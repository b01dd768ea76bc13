import { expect, test } from 'vitest'
import { svgOf } from './art/render-picture.ts'
import { DEMO_PEOPLE } from './demo-people.ts'
import { demoVariants } from './demo-shelf.ts'
import { FASHION_STORE } from './fashion-store.ts'
import { planOrders } from './plan-orders.ts'
import { TECH_STORE } from './tech-store.ts'

const stores = [TECH_STORE, FASHION_STORE]

test('laptop and mouse, T-shirt and jeans come first, at the prices people know', () => {
  const first = stores.map(({ products }) => products.slice(0, 2).map(({ title, priceMinor }) => [title, priceMinor]))
  expect(first).toEqual([
    [
      ['Laptop', 99_999],
      ['Mouse', 2_999],
    ],
    [
      ['T-Shirt', 1_999],
      ['Jeans', 4_999],
    ],
  ])
})

test.each(stores)('$name has twelve products or more, one sold out, one nearly, one on sale', ({ products }) => {
  expect(products.length).toBeGreaterThanOrEqual(12)
  expect(products.filter(({ stock }) => stock === 0)).toHaveLength(1)
  expect(products.filter(({ stock }) => stock > 0 && stock <= 5)).toHaveLength(1)
  expect(products.filter(({ compareAtMinor = 0, priceMinor }) => compareAtMinor > priceMinor)).toHaveLength(1)
  expect(new Set(products.map(({ slug }) => slug)).size).toBe(products.length)
})

test.each(stores)(
  'what $name says of its shelves is about products and variants that it has',
  ({ products: shown, extras, shelf }) => {
    const products = [...shown, ...extras]
    const slugs = products.map(({ slug }) => slug)
    expect(Object.keys(shelf.places).toSorted()).toEqual(slugs.toSorted())
    for (const product of products) {
      const titles = demoVariants(product, shelf.places[product.slug]).map(({ title }) => title)
      expect(titles).toEqual(expect.arrayContaining([...(shelf.places[product.slug]?.soldOut ?? [])]))
    }
    const chosen = shelf.collections.flatMap((collection) => ('products' in collection ? collection.products : []))
    expect(slugs).toEqual(expect.arrayContaining(chosen))
    expect(shelf.collections.map((collection) => 'rule' in collection)).toContain(true)
    expect(chosen.length).toBeGreaterThan(0)
  },
)

test.each(stores)(
  'every picture of $name is drawn the same each time, and is no other',
  ({ hero, story, products, extras }) => {
    const pictures = [hero, story, ...[...products, ...extras].flatMap((product) => product.pictures)]
    const drawn = pictures.map(({ drawing, size }) => svgOf(drawing, size))
    expect(pictures.map(({ drawing, size }) => svgOf(drawing, size))).toEqual(drawn)
    expect(new Set(drawn).size).toBe(pictures.length)
    expect(new Set(pictures.map(({ alt }) => alt)).size).toBe(pictures.length)
  },
)

test.each(['2026-11-21T15:30:00Z', '2026-03-01T00:00:05Z', '2026-12-31T23:59:59Z'])(
  'at %s orders fill the last fourteen days, some of them today, none in the future',
  (moment) => {
    const now = new Date(moment)
    const orders = planOrders(DEMO_PEOPLE, [99_999, 2_999, 500], now, 1)
    const placed = orders.map(({ placedAt }) => placedAt.getTime())
    expect(placed).toEqual([...placed].sort((a, b) => a - b))
    expect(Math.max(...placed)).toBeLessThanOrEqual(now.getTime())
    expect(new Set(orders.map(({ placedAt }) => placedAt.toISOString().slice(0, 10))).size).toBe(14)
    expect(
      orders.filter(({ placedAt }) => placedAt.toISOString().slice(0, 10) === moment.slice(0, 10)).length,
    ).toBeGreaterThan(0)
    expect(orders.length).toBeGreaterThanOrEqual(25)
    expect(orders.filter(({ status }) => status === 'cancelled')).toHaveLength(1)
    expect(orders.filter(({ paymentStatus }) => paymentStatus === 'unpaid')).toHaveLength(3)
    for (const { closedAt } of orders) expect(closedAt?.getTime() ?? 0).toBeLessThanOrEqual(now.getTime())
  },
)
