import { expect, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { openStore } from '../people.ts'

const PATH = '/products/stoneware-mug'

test("a change in the dashboard is in the shop on the next request, and no other store's cache is touched", async ({
  page,
}) => {
  const stamp = Date.now().toString(36)
  const [changed, other] = [`cache-a-${stamp}`, `cache-b-${stamp}`]
  await openStore(page, 'Other', other)
  await openStore(page, 'Changed', changed)
  const hit = async (store: string) => {
    const answer = await call(hostOf(store), PATH)
    return { cache: answer.headers['x-nextjs-cache'], price: /\$(\d+\.\d\d)/.exec(answer.body)?.[1] }
  }
  for (const store of [changed, other]) {
    await hit(store)
    expect(await hit(store)).toEqual({ cache: 'HIT', price: '24.00' })
  }

  await page.goto(`http://${hostOf(changed)}/admin/products`)
  await page
    .getByRole('link', { name: /Stoneware mug/ })
    .first()
    .click()
  await page.getByLabel('Price', { exact: true }).fill('27.50')
  const saved = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: /^Save/ }).click()
  await saved

  expect((await hit(changed)).price).toBe('27.50')
  expect(await hit(other)).toEqual({ cache: 'HIT', price: '24.00' })
})

test('the same paths on two stores never show the other store, cold and warm', async () => {
  const names = { techstore: 'TechStore', fashion: 'Fashion Boutique' }
  for (const path of [
    '/',
    '/products',
    '/products?sort=price-asc',
    '/pages/about',
    '/products/no-such-thing',
    '/search?q=a',
  ]) {
    for (const round of ['cold', 'warm']) {
      for (const [store, name] of Object.entries(names)) {
        const { body } = await call(hostOf(store), path)
        const foreign = store === 'techstore' ? names.fashion : names.techstore
        expect(body.includes(foreign), `${round} ${store}${path}`).toBe(false)
        expect(body.includes(name), `${round} ${store}${path}`).toBe(true)
      }
    }
  }
})

test('a product is there at once where a visitor was told "nothing here" before', async ({ page }) => {
  const slug = `late-${Date.now().toString(36)}`
  await openStore(page, 'Late', slug)
  const product = '/products/green-teapot'
  expect((await call(hostOf(slug), product)).status).toBe(404)
  expect((await call(hostOf(slug), product)).status).toBe(404)

  await page.goto(`http://${hostOf(slug)}/admin/products/new`)
  await page.getByLabel('Title', { exact: true }).fill('Green teapot')
  await page.getByLabel('Price', { exact: true }).fill('12')
  await page.getByLabel('In stock').fill('1')
  await page.getByLabel('Status').selectOption('active')
  await page.getByRole('button', { name: /Save|Add product/ }).click()
  await page.waitForURL((url) => /^\/admin\/products\/(?!new)/.test(url.pathname))
  expect((await call(hostOf(slug), product)).status).toBe(200)
})

test('what another process changed and announced is in the shop a moment later, without touching other stores', async ({
  page,
}) => {
  const stamp = Date.now().toString(36)
  const [changed, other] = [`far-a-${stamp}`, `far-b-${stamp}`]
  await openStore(page, 'Far A', changed)
  await openStore(page, 'Far B', other)
  const hit = async (store: string) => {
    const { headers, body } = await call(hostOf(store), PATH)
    return { cache: headers['x-nextjs-cache'], price: /\$(\d+\.\d\d)/.exec(body)?.[1] }
  }
  for (const store of [changed, other]) {
    await hit(store)
    expect(await hit(store)).toEqual({ cache: 'HIT', price: '24.00' })
  }
  const market = process.env.E2E_DIR ?? ''
  const schema = changed.replaceAll('-', '_')
  for (const table of ['product', 'variant']) {
    await ownerQuery(market, `UPDATE "${schema}"."${table}" SET price_minor = 2650 WHERE price_minor = 2400`)
  }
  expect((await hit(changed)).price).toBe('24.00')
  await ownerQuery(
    market,
    `SELECT pg_notify('souk_registry', json_build_object('tenantId', id, 'pages', true)::text) FROM tenant WHERE slug = $1`,
    [changed],
  )
  await expect.poll(async () => (await hit(changed)).price).toBe('26.50')
  expect(await hit(other)).toEqual({ cache: 'HIT', price: '24.00' })
})

test("nobody outside of the server's own process can expire pages", async () => {
  for (const secret of ['', '0'.repeat(64)]) {
    const headers = { 'x-souk-expire-pages': secret }
    const answer = await call(hostOf(''), '/api/internal/expire-pages', { method: 'POST', headers, body: '[]' })
    expect(answer.status).toBe(404)
  }
})
