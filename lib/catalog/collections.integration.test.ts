import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reserveStock } from '#lib/inventory/reserve-stock.ts'
import { UNCOUNTED } from '#lib/inventory/stock-left.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { codeOf, must, productForm } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { type CollectionRule, matchesRule, RULE_FIELDS, RULE_RELATIONS } from './collection-rule.ts'
import { CollectionInput } from './collection-schema.ts'
import { createProduct } from './create-product.ts'
import { deleteCollection } from './delete-collection.ts'
import { findCollections } from './find-collections.ts'
import { getCollection } from './get-collection.ts'
import { getStorefrontCollection } from './get-storefront-collection.ts'
import { listStorefrontCollections } from './list-storefront-collections.ts'
import { refreshMovingCollections } from './refresh-moving-collections.ts'
import { removeExampleProducts } from './remove-example-products.ts'
import { saveCollection } from './save-collection.ts'
import { EMPTY_QUERY } from './search/product-query.ts'
import { searchProducts } from './search/search-products.ts'
import { updateProduct } from './update-product.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market?.close())

async function emptyStore(): Promise<StoreContext> {
  const { ctx } = await market.createStore()
  must(await removeExampleProducts(ctx))
  return ctx
}
const form = (changes: Record<string, unknown> = {}) =>
  CollectionInput.parse({ title: 'Summer', published: true, ...changes })
const add = async (ctx: StoreContext, fields: Record<string, unknown> & { title: string }) =>
  must(await createProduct(ctx, productForm({ stock: 5, ...fields })))
const membersOf = async (ctx: StoreContext, collectionId: string) =>
  (
    await ctx.db.collectionProduct.findMany({
      where: { collectionId },
      select: { product: { select: { title: true } } },
    })
  )
    .map(({ product }) => product.title)
    .toSorted()

const RULES: CollectionRule[] = RULE_FIELDS.flatMap((field) =>
  RULE_RELATIONS[field].flatMap((relation) =>
    (field === 'price' ? ['9.99', '20'] : field === 'stock' ? ['0', '4'] : ['cafe', 'new', 'Mug']).map((value) => ({
      match: 'all' as const,
      conditions: [{ field, relation, value }],
    })),
  ),
)
const MIXED: CollectionRule[] = [
  { match: 'all', conditions: RULES.slice(0, 3).flatMap(({ conditions }) => conditions) },
  ...[1, 5, 9, 14].map((from) => ({
    match: 'any' as const,
    conditions: RULES.slice(from, from + 4).flatMap(({ conditions }) => conditions),
  })),
]
const WORDS = ['Café', 'mug', 'NEW', 'newer', '']
const PRODUCTS = Array.from({ length: 24 }, (_, n) => ({
  title: `${WORDS[n % 4] || 'Mug'} ${n}`,
  vendor: WORDS[n % 5] ?? '',
  type: WORDS[(n + 2) % 5] ?? '',
  tags: [WORDS[n % 3], WORDS[(n + 1) % 4]].join(','),
  price: ['9.99', '10.00', '20.00', '20.01'][n % 4],
  stock: n % 6,
  tracked: n % 7 !== 0,
}))

describe('a rule', () => {
  test('takes in the same products by every path: products first, the rule first, a changed product, and the pure rule', async () => {
    const rules = [...RULES, ...MIXED]
    const [first, second] = [await emptyStore(), await emptyStore()]
    const make = async (ctx: StoreContext) => {
      const ids = []
      for (const rule of rules) ids.push(must(await saveCollection(ctx, null, form({ rule }))).id)
      return ids
    }
    for (const product of PRODUCTS) await add(first, product)
    const productsFirst = await make(first)
    const rulesFirst = await make(second)
    for (const product of PRODUCTS) {
      // Made as something else, and changed into what it is.
      const { id } = await add(second, { title: 'Other', price: '15.00', tags: 'x', stock: 3 })
      must(await updateProduct(second, id, productForm(product)))
    }
    let taken = 0
    for (const [index, rule] of rules.entries()) {
      const wanted = PRODUCTS.filter(({ title, vendor, type, tags, price, stock, tracked }) =>
        matchesRule(
          rule,
          {
            title,
            vendor,
            type,
            tags: tags.split(',').filter(Boolean),
            priceMinor: Math.round(Number(price) * 100),
            stock: tracked ? stock : UNCOUNTED,
          },
          'USD',
        ),
      )
      const titles = wanted.map(({ title }) => title).toSorted()
      taken += titles.length
      expect(await membersOf(first, productsFirst[index] ?? '')).toEqual(titles)
      expect(await membersOf(second, rulesFirst[index] ?? '')).toEqual(titles)
    }
    expect(taken).toBeGreaterThan(100)
  })

  test('and a product that change at the same moment agree afterwards', async () => {
    const ctx = await emptyStore()
    const products = await Promise.all([1, 2, 3, 4].map((n) => add(ctx, { title: `P${n}`, tags: 'old' })))
    const rule = (value: string) => ({ match: 'all', conditions: [{ field: 'tag', relation: 'is', value }] })
    const { id } = must(await saveCollection(ctx, null, form({ rule: rule('old') })))
    for (let round = 0; round < 4; round++) {
      const tag = `t${round}`
      await Promise.all([
        ...products.map((product, n) => updateProduct(ctx, product.id, productForm({ title: `P${n + 1}`, tags: tag }))),
        saveCollection(ctx, id, form({ rule: rule(tag) })),
      ])
      expect(await membersOf(ctx, id)).toEqual(['P1', 'P2', 'P3', 'P4'])
    }
  })

  test('about stock holds again after sales', async () => {
    const ctx = await emptyStore()
    const { variants } = await add(ctx, { title: 'Last one', stock: 1 })
    const rule = { match: 'all', conditions: [{ field: 'stock', relation: 'above', value: '0' }] }
    const { id } = must(await saveCollection(ctx, null, form({ rule })))
    expect(await membersOf(ctx, id)).toEqual(['Last one'])
    await reserveStock(ctx.db, [{ variantId: variants[0]?.id ?? '', quantity: 1 }])
    expect(await refreshMovingCollections(ctx)).toBe(true)
    expect(await membersOf(ctx, id)).toEqual([])
    expect(await refreshMovingCollections(ctx)).toBe(false)
  })
})

test('chosen by hand, products stand in the order they were chosen, as far as they are on sale', async () => {
  const ctx = await emptyStore()
  const [a, b, c] = [
    await add(ctx, { title: 'A' }),
    await add(ctx, { title: 'B', status: 'draft' }),
    await add(ctx, { title: 'C' }),
  ]
  const { id, slug } = must(await saveCollection(ctx, null, form({ productIds: [c.id, b.id, a.id, c.id] })))
  expect((await getCollection(ctx, id))?.products.map(({ title }) => title)).toEqual(['C', 'B', 'A'])
  const shown = await searchProducts(ctx, EMPTY_QUERY, { id, sort: 'manual' })
  expect(shown.items.map(({ title }) => title)).toEqual(['C', 'A'])
  expect(await listStorefrontCollections(ctx.db, new Date())).toMatchObject([{ slug, productCount: 2 }])
  expect(await findCollections(ctx)).toMatchObject([{ title: 'Summer', productCount: 3, byRule: false }])
})

test('what is not published, and what has nothing on sale, is not in the shop', async () => {
  const ctx = await emptyStore()
  const { id } = await add(ctx, { title: 'A' })
  const hidden = must(await saveCollection(ctx, null, form({ title: 'Hidden', published: false, productIds: [id] })))
  must(await saveCollection(ctx, null, form({ title: 'Empty' })))
  expect(await getStorefrontCollection(ctx.db, hidden.slug)).toBeNull()
  expect(await listStorefrontCollections(ctx.db, new Date())).toEqual([])
})

test('addresses are told apart, chosen ones that are taken refused, and products of another store are not there', async () => {
  const [ctx, other] = [await emptyStore(), await emptyStore()]
  const made = await Promise.all([1, 2, 3].map(() => saveCollection(ctx, null, form())))
  expect(made.map((result) => must(result).slug).toSorted()).toEqual(['summer', 'summer-2', 'summer-3'])
  expect(await saveCollection(ctx, null, form({ slug: 'summer' }))).toMatchObject({ failures: [{ field: 'slug' }] })
  const foreign = await add(other, { title: 'Foreign' })
  const stolen = await saveCollection(ctx, null, form({ title: 'Stolen', productIds: [foreign.id] }))
  expect(stolen).toMatchObject({ failures: [{ field: 'productIds' }] })
  expect((await findCollections(ctx)).map(({ title }) => title)).not.toContain('Stolen')
  const [first] = await findCollections(ctx)
  expect(codeOf(await deleteCollection(other, first?.id ?? ''))).toBe('not-found')
  expect(must(await deleteCollection(ctx, first?.id ?? '')).slug).toBe(first?.slug)
})
