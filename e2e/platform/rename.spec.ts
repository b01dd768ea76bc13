import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { fillCheckout } from '../people.ts'
import { createStore, runSouk } from '../run-souk.ts'

test.describe.configure({ timeout: 120_000 })

const MARKET = process.env.E2E_DIR ?? ''
const PRODUCT = '/products/stoneware-mug'
let count = 0

function freshSlug(word: string): string {
  return `${word}-${Date.now().toString(36)}${count++}`
}

async function arriveAtCheckout(page: Page, slug: string): Promise<void> {
  await page.goto(`http://${hostOf(slug)}${PRODUCT}`)
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await page
    .getByRole('link', { name: /check ?out/i })
    .first()
    .click()
  await page.waitForURL((url) => url.pathname === '/checkout')
  await fillCheckout(page, '4242 4242 4242 4242')
}

const schemaOf = (slug: string) => slug.replaceAll('-', '_')

test('a shopper who has filled the checkout when the store is renamed pays once and sees the confirmation', async ({
  page,
}) => {
  const [before, after] = [freshSlug('renamed'), freshSlug('anew')]
  await createStore(before, 'Renamed while paying')
  await arriveAtCheckout(page, before)
  await runSouk('rename-tenant', before, after)
  await page.getByRole('button', { name: /^Pay / }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/orders/'))
  await expect(page.getByRole('heading', { name: 'Thank you, Grace' })).toBeVisible()
  const orders = await ownerQuery<{ id: string; payment_status: string }>(
    MARKET,
    `SELECT id, payment_status FROM ${schemaOf(after)}."order"`,
  )
  expect(orders).toMatchObject([{ id: new URL(page.url()).pathname.split('/').at(-1), payment_status: 'paid' }])
  // The receipt's address goes on working, also when it is opened anew.
  await page.reload()
  expect(new URL(page.url()).host).toBe(hostOf(after))
  await expect(page.getByRole('heading', { name: 'Thank you, Grace' })).toBeVisible()

  const old = await call(hostOf(before), '/products?sort=price-asc&page=1')
  expect([old.status, old.headers.location]).toEqual([308, `http://${hostOf(after)}/products?sort=price-asc&page=1`])
  const home = await call(hostOf(after), '/')
  expect([home.status, home.body.includes('Renamed while paying')]).toEqual([200, true])
  // Pages that were cached under the old address do not lead back to it.
  expect(home.body).not.toContain(hostOf(before))
})

test('a guest who comes back to the former address finds the cart on the new one, and nobody else does', async ({
  page,
  context,
}) => {
  const [before, after] = [freshSlug('moves'), freshSlug('moved')]
  const other = freshSlug('other')
  await createStore(before, 'Moves')
  await createStore(other, 'Other')
  await page.goto(`http://${hostOf(before)}${PRODUCT}`)
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(page.getByRole('dialog')).toContainText('Stoneware mug')
  await runSouk('rename-tenant', before, after)

  const arrived = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/moved')
  await page.goto(`http://${hostOf(before)}/cart?from=mail`)
  const { searchParams } = new URL((await arrived).url())
  expect(page.url()).toBe(`http://${hostOf(after)}/cart?from=mail`)
  await expect(page.getByRole('main')).toContainText('Stoneware mug')

  const moved = `/api/moved?${searchParams}`
  const elsewhere = await call(hostOf(other), moved)
  expect([elsewhere.status, elsewhere.headers['set-cookie']]).toEqual([303, undefined])
  const astray = await call(hostOf(after), '/api/moved?to=//evil.test')
  expect(astray.headers.location).toBe('/')
  // A cart that the shopper has here already stays.
  const own = (await context.cookies(`http://${hostOf(after)}`)).find(({ name }) => name.endsWith('cart'))
  const again = await call(hostOf(after), moved, { headers: { cookie: `${own?.name}=${own?.value}` } })
  expect(again.headers['set-cookie']).toBeUndefined()
})

test('30 checkouts sent while the store is renamed back and forth are 30 orders, each acknowledged once', async ({
  page,
}) => {
  const [one, two] = [freshSlug('to'), freshSlug('fro')]
  await createStore(one, 'To and fro')
  await arriveAtCheckout(page, one)
  const schema = schemaOf(one)
  await ownerQuery(MARKET, `UPDATE ${schema}.variant SET stock = 1000`)
  const carts = await ownerQuery<{ id: string }>(
    MARKET,
    `WITH made AS (INSERT INTO ${schema}.cart (id, updated_at) SELECT gen_random_uuid()::text, now() FROM generate_series(1, 30) RETURNING id),
          filled AS (INSERT INTO ${schema}.cart_line (cart_id, variant_id, quantity)
                     SELECT made.id, line.variant_id, line.quantity FROM made, ${schema}.cart_line AS line)
     SELECT id FROM made`,
  )
  expect(carts.length).toBe(30)
  // The form asks for figures too: the one that leads to an order is the one that pays.
  const paid = page.waitForResponse((response) => 'x-action-redirect' in response.headers())
  await page.getByRole('button', { name: /^Pay / }).click()
  const request = (await paid).request()
  await page.waitForURL((url) => url.pathname.startsWith('/orders/'))
  const body = request.postDataBuffer()?.toString('latin1')
  if (!body) throw new Error('The form sent nothing')
  const key = /name="[^"]*idempotencyKey"\r?\n\r?\n([0-9a-f-]{36})/.exec(body)?.[1]
  if (!key) throw new Error('The form sent no key')
  const { 'next-action': action = '', 'content-type': type = '' } = request.headers()

  let isSelling = true
  const buy = async (cartId: string, index: number) => {
    await sleep(index * 150)
    // Some shoppers came by the old address, some by the new one.
    const host = hostOf(index % 2 === 0 ? one : two)
    const answer = await call(host, '/checkout', {
      method: 'POST',
      headers: {
        'next-action': action,
        'content-type': type,
        accept: 'text/x-component',
        origin: `http://${host}`,
        cookie: `souk.cart=${cartId}`,
      },
      body: Buffer.from(body.replaceAll(key, randomUUID()), 'latin1'),
    })
    const id = /^\/orders\/([^?;]+)/.exec(String(answer.headers['x-action-redirect'] ?? ''))?.[1]
    return id ?? `${answer.status} ${answer.body.slice(0, 300)}`
  }
  let renames = 0
  const renaming = (async () => {
    while (isSelling || renames < 4) {
      const names = renames % 2 === 0 ? [one, two] : [two, one]
      await runSouk('rename-tenant', ...names)
      renames++
    }
  })()
  // The new address is known from the first rename on.
  await expect.poll(() => renames, { timeout: 20_000 }).toBeGreaterThan(0)
  const placed = await Promise.all(carts.map(({ id }, index) => buy(id, index)))
  isSelling = false
  await renaming
  const last = renames % 2 === 0 ? one : two
  const orders = await ownerQuery<{ id: string; number: string }>(
    MARKET,
    `SELECT id, number FROM ${schemaOf(last)}."order"`,
  )
  const first = new URL(page.url()).pathname.split('/').at(-1)
  expect(new Set([...placed, first])).toEqual(new Set(orders.map(({ id }) => id)))
  expect(orders.length).toBe(31)
  expect(new Set(orders.map(({ number }) => number)).size).toBe(31)
  expect(renames).toBeGreaterThanOrEqual(4)
})

test('after a purge no page of the store is served from any cache, also not to a new store of the same name', async () => {
  const slug = freshSlug('phoenix')
  const paths = ['/', '/products', '/products?sort=price-asc', PRODUCT, '/pages/about', '/search?q=mug']
  const visit = async (path: string) => {
    const page = await call(hostOf(slug), path)
    const data = await call(hostOf(slug), path, { headers: { rsc: '1' } })
    return { status: page.status, text: page.body + data.body }
  }
  await createStore(slug, 'Old Owner Wares')
  for (const path of [...paths, ...paths]) expect((await visit(path)).text).toContain('Old Owner Wares')
  await runSouk('delete-tenant', slug, '--purge', '--yes')
  for (const path of paths) {
    const gone = await visit(path)
    expect([gone.status, gone.text.includes('Old Owner Wares')], path).toEqual([404, false])
  }
  await createStore(slug, 'New Owner Goods')
  for (const path of [...paths, ...paths]) {
    const page = await visit(path)
    expect([page.status, page.text.includes('Old Owner Wares')], path).toEqual([200, false])
    expect(page.text, path).toContain('New Owner Goods')
  }
})

test('a deleted store answers nobody and is back with its pages when it is brought back', async () => {
  const slug = freshSlug('lazarus')
  await createStore(slug, 'Lazarus')
  expect((await call(hostOf(slug), PRODUCT)).status).toBe(200)
  await runSouk('delete-tenant', slug, '--yes')
  for (const path of ['/', PRODUCT, '/admin', '/checkout']) expect((await call(hostOf(slug), path)).status).toBe(404)
  await runSouk('undelete-tenant', slug)
  expect((await call(hostOf(slug), PRODUCT)).body).toContain('Lazarus')
})
