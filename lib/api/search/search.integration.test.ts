import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProduct } from '#lib/catalog/create-product.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must, productForm } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('found-by-api')
  await store.ctx.db.product.deleteMany()
  call = apiCaller(store.tenant)
  const sell = async (fields: Parameters<typeof productForm>[0]) =>
    must(await createProduct(store.ctx, productForm(fields)))
  for (let n = 1; n <= 30; n += 1) await sell({ title: `Lamp ${n}`, price: `${n}.00`, stock: n === 1 ? 0 : 3 })
  await sell({ title: 'Lamp that nobody may see', status: 'draft' })
  const size = (value: string) => ({ optionValues: [value], price: '5.00', stock: 1 })
  await sell({
    title: 'Linen dress',
    options: [{ name: 'Size', values: [{ value: 'S' }, { value: 'M' }] }],
    variants: [size('S'), size('M')],
  })
})
afterAll(() => market.close())

const search = (query: string) => call('GET', `/search?${query}`)
const titles = ({ json }: ApiAnswer) => (json.data as { title: string }[]).map(({ title }) => title)

test('pages of what is found follow each other without a gap, whatever their size', async () => {
  for (const limit of [1, 7, 12, 13, 24]) {
    const seen: string[] = []
    let path: string | null = `/search?q=lamp&sort=price&limit=${limit}`
    while (path) {
      const page: ApiAnswer = await call('GET', path)
      expect(page.json.total).toBe(30)
      seen.push(...titles(page))
      path = /<\/api(.*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? null
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => `Lamp ${n + 1}`))
  }
})

test('filters narrow it down and are counted; what was misspelt is told; drafts are found by nobody', async () => {
  const found = await search('q=lamp&price_min_minor=100&price_max_minor=300&in_stock=true')
  expect(titles(found).toSorted((a, b) => a.localeCompare(b))).toEqual(['Lamp 2', 'Lamp 3'])
  expect(found.json).toMatchObject({ total: 2, currency: 'USD', corrected: null, facets: { in_stock: 2 } })
  expect(titles(await search('q=nobody'))).toEqual([])
  expect((await search('q=linnen')).json).toMatchObject({ total: 1, corrected: 'linen' })
  const sized = await search(`options=${encodeURIComponent('{"Size":["M"]}')}`)
  expect(titles(sized)).toEqual(['Linen dress'])
  const facets = sized.json.facets as { options: { name: string; values: { value: string; count: number }[] }[] }
  expect(facets.options).toMatchObject([
    {
      name: 'Size',
      values: [
        { value: 'S', count: 1 },
        { value: 'M', count: 1 },
      ],
    },
  ])
  const few = await search('q=linen&fields=title,price_minor')
  expect(few.json.data).toEqual([{ id: expect.any(String), title: 'Linen dress', price_minor: 500 }])
})

test('an address that somebody made up is answered or refused, and never an error', async () => {
  const made = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')
  for (const [query, status] of [
    ['q=%00%ed%a0%80', 200],
    ["q=' OR 1=1 --", 200],
    ['q=%F0%9F%92%A1 lamp', 200],
    [`q=${'x '.repeat(60)}`, 200],
    [`q=${'x'.repeat(121)}`, 422],
    ['collection=../x', 200],
    ['limit=25', 422],
    ['price_min_minor=-1', 422],
    ['price_min_minor=99999999999', 422],
    ['price_min_minor=500&price_max_minor=1', 200],
    ['options={', 422],
    ['options=[]', 422],
    ['options={"Size":"M"}', 422],
    ['options={"__proto__":["x"],"\\u0000":["y"]}', 200],
    ['sort=stock', 422],
    [`cursor=${made(['search', 1e9, ''])}`, 200],
    [`cursor=${made(['search', -5, ''])}`, 200],
    [`cursor=${made(['search', 'x', ''])}`, 200],
    [`cursor=${made(['title', 'x', 'y'])}`, 200],
  ] as const) {
    expect([query, (await search(query)).status]).toEqual([query, status])
  }
  expect((await search(`cursor=${made(['search', 90_000, ''])}`)).json).toMatchObject({ data: [], next: null })
})
