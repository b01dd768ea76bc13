import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createPage } from '../create-page.ts'
import { PageInput } from '../schema.ts'
import { updatePage } from '../update-page.ts'
import { getMenuForm } from './get-menu-form.ts'
import { getShopMenus } from './get-shop-menus.ts'
import { Menus } from './menu-schema.ts'
import { updateMenus } from './update-menus.ts'

let market: TestMarket
let a: StoreContext
let b: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  a = (await market.createStore()).ctx
  b = (await market.createStore()).ctx
})
afterAll(() => market?.close())

const menus = (...main: object[]) => Menus.parse({ main, foot: [] })
const form = (changes: object) => PageInput.parse({ title: 'Sizes', visibility: 'published', ...changes })

test('a menu that nobody wrote leads to products, and to what has been written', async () => {
  expect((await getShopMenus(b.db)).main.map(({ href }) => href)).toEqual(['/products', '/pages/about'])
  must(await createPage(b, 'post', form({ title: 'First' })))
  const shown = await getShopMenus(b.db)
  expect(shown.main.map(({ href }) => href)).toEqual(['/products', '/blog', '/pages/about'])
  expect(shown.foot.map(({ below }) => below.length > 0)).toEqual([true, true])
  expect(shown.policies.map(({ href }) => href)).toEqual(['/pages/shipping-returns', '/pages/privacy', '/pages/terms'])
})

test('menus follow addresses that change, and leave out what is not in the shop any more', async () => {
  const chair = await sell(a, { title: 'Chair', stock: 1 })
  must(await createPage(a, 'page', form({ slug: 'sizes' })))
  const draft = must(await createPage(a, 'post', form({ title: 'Draft', visibility: 'draft' })))
  must(
    await updateMenus(
      a,
      menus(
        {
          label: 'Chair',
          kind: 'product',
          value: chair.slug,
          below: [{ label: 'Sizes', kind: 'page', value: 'sizes' }],
        },
        { label: 'Draft', kind: 'post', value: draft.slug },
        { label: 'Elsewhere', kind: 'url', value: 'https://example.com/' },
      ),
    ),
  )
  await a.db.product.update({ where: { id: chair.id }, data: { slug: 'armchair' } })
  must(await updatePage(a, 'page', 'sizes', form({ slug: 'all-sizes' })))
  expect((await getShopMenus(a.db)).main).toEqual([
    { label: 'Chair', href: '/products/armchair', below: [{ label: 'Sizes', href: '/pages/all-sizes' }] },
    { label: 'Elsewhere', href: 'https://example.com/', below: [] },
  ])
  expect((await getMenuForm(a.db)).menus.main[0]).toMatchObject({ value: 'armchair', below: [{ value: 'all-sizes' }] })

  await a.db.product.update({ where: { id: chair.id }, data: { status: 'archived' } })
  expect((await getShopMenus(a.db)).main[0]).toMatchObject({ label: 'Chair', href: '/pages/all-sizes' })
})

test('what another store has is no target, and the failure stands beside its entry', async () => {
  const foreign = await sell(b, { title: 'Foreign', stock: 1 })
  const collection = await b.db.collection.create({ data: { slug: 'foreign', title: 'Foreign' } })
  const before = await getShopMenus(a.db)
  const result = await updateMenus(
    a,
    menus(
      { label: 'Home', kind: 'home', value: '' },
      {
        label: 'Foreign',
        kind: 'product',
        value: foreign.slug,
        below: [{ label: 'Foreign', kind: 'collection', value: collection.id }],
      },
    ),
  )
  expect(result.ok ? [] : result.failures.map(({ field }) => field)).toEqual([
    'menus.main.1.value',
    'menus.main.1.below.0.value',
  ])
  expect(await getShopMenus(a.db)).toEqual(before)
})
