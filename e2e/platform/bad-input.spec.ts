import { expect, test } from '@playwright/test'
import { marketApi, storeApi } from '../api-clients.ts'
import { call, hostOf, port } from '../http.ts'
import { openStore } from '../people.ts'

test('an unknown store, an unknown host and an IP address are 404 pages that say so', async () => {
  for (const host of [
    hostOf('no-such-store'),
    `shop.example.com:${port}`,
    `127.0.0.1:${port}`,
    `a.b.localhost:${port}`,
  ]) {
    const { status, body } = await call(host, '/')
    expect(status).toBe(404)
    expect(body).toContain('No store at this address')
  }
})

test('an unknown product and an unknown page are real 404s', async () => {
  expect((await call(hostOf('techstore'), '/products/no-such-thing')).status).toBe(404)
  expect((await call(hostOf('techstore'), '/no/such/page')).status).toBe(404)
  expect((await call(hostOf(''), '/no-such-page')).status).toBe(404)
})

test('a suspended store answers 503 with a plain page, and opens again', async ({ page, browser }) => {
  const slug = `pause-${Date.now().toString(36)}`
  await openStore(page, 'Pause', slug)
  const console = await (await browser.newContext()).newPage()
  await console.goto(`http://${hostOf('')}/admin/sign-in`)
  await console.getByLabel(/E-mail/).fill('operator@souk.test')
  await console.getByLabel('Password', { exact: true }).fill('operator123')
  await console.getByRole('button', { name: 'Sign in' }).click()
  await console.waitForURL((url) => url.pathname === '/admin')
  await console.goto(`http://${hostOf('')}/admin?q=${slug}`)
  await console.getByRole('link', { name: /Pause/ }).first().click()
  await console
    .getByRole('button', { name: /^Suspend/ })
    .first()
    .click()
  const confirm = console.getByRole('dialog').getByRole('button', { name: /^Suspend/ })
  if (await confirm.isVisible().catch(() => false)) await confirm.click()
  await expect.poll(async () => (await call(hostOf(slug), '/')).status).toBe(503)
  const { body, headers } = await call(hostOf(slug), '/admin')
  expect(body).toContain('closed for now')
  expect(headers['retry-after']).toBeTruthy()
  await console
    .getByRole('button', { name: /^Activate/ })
    .first()
    .click()
  await expect.poll(async () => (await call(hostOf(slug), '/')).status).toBe(200)
})

test('a wrong sign-in does not say which half was wrong, and is slowed after ten tries', async ({ page }) => {
  await page.goto(`http://${hostOf('fashion')}/admin/sign-in`)
  const sentences = new Set<string>()
  const submit = async (login: string) => {
    await page.getByLabel('E-mail or user name').fill(login)
    await page.getByLabel('Password', { exact: true }).fill('wrong')
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await answered
    // The form clears the password when the answer has arrived in the page.
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
    const alert = page.getByRole('alert').filter({ hasText: /./ }).first()
    await expect(alert).toBeVisible()
    return (await alert.textContent()) ?? ''
  }
  sentences.add(await submit('nobody-like-this'))
  sentences.add(await submit('slow-me'))
  expect(sentences.size).toBe(1)
  let last = ''
  for (let n = 0; n < 10; n++) last = await submit('slow-me')
  await expect(page.getByText(/Too many tries/)).toBeVisible()
  expect(last).not.toBe('')
})

test('hostile queries and addresses are answered without an error', async () => {
  const paths = [
    '/search?q=%00',
    `/search?q=${'a'.repeat(5_000)}`,
    "/search?q=';DROP%20TABLE%20product--",
    '/search?q=%F0%9F%9B%92&page=99999999999999999999',
    '/products?page=-1&sort=__proto__',
    '/products/%00',
    '/products/%E0%A4%A',
    '/orders/not-an-id',
    '/orders/%00',
    '/media/../../../../etc/passwd',
    '/media/..%2f..%2fetc%2fpasswd',
    '/admin/hand-over?token=%00',
    '/admin/hand-over',
  ]
  for (const path of paths) {
    const { status, body } = await call(hostOf('techstore'), path)
    expect(status, path).toBeLessThan(500)
    expect(body, path).not.toMatch(/\bat .*\.(ts|js):\d+|root:x:0/)
  }
})

test('a body that is too large is 413, an unknown method 405, and a page is kept by no shared cache', async () => {
  const large = await call(hostOf('techstore'), '/admin/sign-in', {
    method: 'POST',
    body: 'a'.repeat(1_100_000),
  }).catch(() => null)
  expect(large?.status ?? 413).toBe(413)
  const { status, headers } = await call(hostOf('techstore'), '/', { method: 'TRACE' })
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
  const traced = await call(hostOf('techstore'), '/api/products', { method: 'TRACE' })
  expect([traced.status, traced.headers['content-type']]).toEqual([405, 'application/problem+json'])
  for (const origin of ['http://evil.test', 'null', 'nonsense', '']) {
    for (const path of ['/account/sign-in', '/api/wishlist']) {
      const foreign = await call(hostOf('techstore'), path, { method: 'POST', headers: { origin } })
      expect(foreign.status, `${path} from ${origin}`).toBe(403)
    }
  }
  for (const path of ['/', '/products', '/products/laptop', '/products/no-such-thing']) {
    const page = await call(hostOf('techstore'), path)
    expect(page.headers['cache-control'], path).not.toMatch(/s-maxage|public/)
  }
})

test('every method of an API arrives there, a token is good in one place, and the document is of this host', async () => {
  const demo = { username: 'demo', password: 'demo123' }
  const operator = { username: 'operator@souk.test', password: 'operator123' }
  const token = String((await storeApi('techstore').POST('/token', { body: demo })).data?.access)
  const ofMarket = String((await marketApi().POST('/token', { body: operator })).data?.access)
  const store = storeApi('techstore', token)

  const { data: item } = await store.POST('/items', { body: { name: 'Lamp' } })
  const params = { path: { id: String(item?.id) } }
  expect((await store.PATCH('/items/{id}', { params, body: { name: 'Blue lamp' } })).data?.name).toBe('Blue lamp')
  expect((await store.PUT('/items/{id}', { params, body: { name: 'Red lamp' } })).data?.name).toBe('Red lamp')
  expect((await store.DELETE('/items/{id}', { params })).response.status).toBe(204)
  expect((await store.GET('/items/{id}', { params })).error?.type).toBe('urn:souk:problem:not-found')

  const found = await marketApi(ofMarket).GET('/tenants', { params: { query: { q: 'techstore' } } })
  expect(found.data?.data.map(({ slug }) => slug)).toContain('techstore')
  expect((await marketApi(token).GET('/tenants')).response.status).toBe(401)
  for (const one of [storeApi('techstore', ofMarket), storeApi('fashion', token)]) {
    expect((await one.GET('/items')).response.status).toBe(401)
  }

  for (const host of [hostOf('techstore'), hostOf('')]) {
    const answer = await call(host, '/api/openapi.json')
    expect(JSON.parse(answer.body).servers).toEqual([{ url: `http://${host}/api` }])
    const headers = { 'if-none-match': String(answer.headers.etag) }
    expect((await call(host, '/api/openapi.json', { headers })).status).toBe(304)
    const reference = await call(host, '/api/docs/')
    expect([reference.status, reference.headers['content-security-policy']]).toEqual([
      200,
      expect.stringContaining("default-src 'none'"),
    ])
  }
})
