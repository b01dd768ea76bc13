import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { findBrowser } from '#lib/testing/find-browser.ts'
import { type LoopbackDns, startLoopbackDns } from '#lib/testing/loopback-dns.ts'
import { call, hostOf, port } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { createStore, runSouk } from '../run-souk.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const HOST = `shop-${Date.now().toString(36)}.example.com`
const SLUG = `domains-${Date.now().toString(36)}`

let dns: LoopbackDns
let browser: Browser
let page: Page

test.beforeAll(async () => {
  dns = await startLoopbackDns(Number(process.env.E2E_DNS_PORT))
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  })
  page = await browser.newPage()
  await createStore(SLUG, 'Under my own name')
})
test.afterAll(async () => {
  await browser.close()
  await dns.close()
})

async function shoot(name: string): Promise<void> {
  const folder = process.env.E2E_SHOTS
  if (!folder) return
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
}

test('a merchant adds a domain, it is verified in the background and served, and the others lead to it', async () => {
  await page.goto(`http://${hostOf(SLUG)}/admin/sign-in`)
  await page.getByLabel('E-mail or user name').fill(`owner@${SLUG}.test`)
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await expect(page.getByRole('link', { name: 'Domains' })).toBeVisible()
  await page.goto(`http://${hostOf(SLUG)}/admin/settings/domains`)
  await page.getByLabel('Domain', { exact: true }).fill('other.localhost')
  await page.getByRole('button', { name: 'Add domain' }).click()
  await expect(page.getByText('localhost and every address below it belong to the market.')).toBeVisible()
  await shoot('refused')
  await page.getByLabel('Domain', { exact: true }).fill(HOST)
  await page.getByRole('button', { name: 'Add domain' }).click()
  const card = page.getByRole('region', { name: HOST })
  await expect(card.getByText('Waiting for DNS')).toBeVisible()
  expect((await call(`${HOST}:${port}`, '/')).status).toBe(404)
  const [name, value, alias, target] = await card.locator('code').allTextContents()
  expect([name, alias, target]).toEqual([`_souk-proof.${HOST}`, HOST, `${SLUG}.localhost`])
  await card.getByRole('button', { name: /^Check now/ }).click()
  await expect(page.getByText(`There is no TXT record at _souk-proof.${HOST} yet.`).first()).toBeVisible()
  await shoot('waiting')

  dns.txt(String(name), String(value))
  dns.cname(HOST, `${SLUG}.localhost`)
  // Nobody presses anything: the job of the minute finds it, and the page shows it. Here its minute comes at once.
  const job = `INSERT INTO pgboss.job (name, policy) SELECT name, 'exclusive' FROM pgboss.schedule WHERE name = 'check-domains' AND cron = '* * * * *' RETURNING 1`
  expect(await ownerQuery(String(process.env.E2E_DIR), job)).toHaveLength(1)
  await expect(card.getByText('Verified')).toBeVisible({ timeout: 130_000 })
  const shop = await browser.newPage()
  await shop.goto(`http://${HOST}:${port}/products/stoneware-mug`)
  await expect(shop.getByRole('heading', { level: 1 })).toHaveText(/mug/i)
  await shop.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(shop.getByRole('dialog')).toContainText('Stoneware mug')

  await card.getByRole('button', { name: /^Make primary/ }).click()
  await expect(card.getByText('Primary', { exact: true })).toBeVisible()
  await shoot('primary')
  await shop.goto(`http://${hostOf(SLUG)}/products?sort=price-asc`)
  expect(shop.url()).toBe(`http://${HOST}:${port}/products?sort=price-asc`)
  const led = await call(hostOf(SLUG), '/products?sort=price-asc&page=1', { method: 'HEAD' })
  expect([led.status, led.headers.location]).toEqual([308, `http://${HOST}:${port}/products?sort=price-asc&page=1`])
  expect((await call(hostOf(SLUG), '/cart', { method: 'POST' })).status).not.toBe(308)
  const moved = await call(hostOf(SLUG), '/admin/domains')
  expect([moved.status, moved.headers.location]).toEqual([308, '/admin/settings/domains'])
  for (const path of ['/admin/sign-in', '/api/nothing']) {
    expect((await call(hostOf(SLUG), path)).headers.location ?? '', path).not.toContain(HOST)
  }
  expect((await call(`${HOST}:${port}`, '/')).status).toBe(200)
  expect((await call('localhost', `/internal/tls-ask?domain=${HOST}`)).status).toBe(200)

  // What search engines read names the one address, also on pages that were kept from before.
  const read = async (path: string) => (await call(`${HOST}:${port}`, path)).body
  const address = `http://${HOST}:${port}/products/stoneware-mug`
  await expect.poll(() => read('/products/stoneware-mug')).toContain(`<link rel="canonical" href="${address}"/>`)
  expect(await read('/products/stoneware-mug')).toContain(`property="og:image" content="${address}/share.jpg`)
  expect(await read('/sitemap.xml')).toContain(`<loc>${address}</loc>`)
  expect(await read('/robots.txt')).toContain(`Sitemap: http://${HOST}:${port}/sitemap.xml`)
  for (const path of ['/products/stoneware-mug', '/sitemap.xml', '/robots.txt', '/blog/feed.xml']) {
    expect(await read(path), path).not.toContain(`http://${hostOf(SLUG)}/`)
  }
})

test('a removed domain is served no more, and Undo brings it back as it was', async () => {
  const card = page.getByRole('region', { name: HOST })
  await card.getByRole('button', { name: /^Remove/ }).click()
  await expect(card).toHaveCount(0)
  await expect.poll(async () => (await call(`${HOST}:${port}`, '/')).status).toBe(404)
  expect((await call(hostOf(SLUG), '/')).status).toBe(200)
  expect((await call('localhost', `/internal/tls-ask?domain=${HOST}`)).status).toBe(404)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card.getByText('Primary', { exact: true })).toBeVisible()
  await expect.poll(async () => (await call(`${HOST}:${port}`, '/')).status).toBe(200)
})

test('a domain that the market set up is asked about once more, and then removed', async () => {
  const host = `given-${Date.now().toString(36)}.example.org`
  const owner = ['--email', 'given@example.test', '--admin-password', 'correct horse battery']
  const created = await runSouk('create-tenant', '--name', `Given ${Date.now()}`, '--domain', host, ...owner, '--json')
  const { slug } = JSON.parse(created) as { slug: string }
  expect((await call(hostOf(slug), '/products')).headers.location).toBe(`http://${host}:${port}/products`)
  const own = await browser.newPage()
  await own.goto(`http://${hostOf(slug)}/admin/sign-in`)
  await own.getByLabel('E-mail or user name').fill('given@example.test')
  await own.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await own.getByRole('button', { name: 'Sign in' }).click()
  await own.waitForURL((url) => url.pathname === '/admin')
  await own.goto(`http://${hostOf(slug)}/admin/settings/domains`)
  const first = own.getByRole('region', { name: hostOf(slug).split(':')[0] ?? '' })
  await first.getByRole('button', { name: /^Make primary/ }).click()
  await expect(first.getByText('Primary', { exact: true })).toBeVisible()
  expect((await call(hostOf(slug), '/products')).status).toBe(200)
  await own.getByRole('button', { name: `Remove: ${host}` }).click()
  await own.getByRole('button', { name: 'Remove the domain' }).click()
  await expect(own.getByText(`${host} is removed.`)).toBeVisible()
  await expect.poll(async () => (await call(`${host}:${port}`, '/')).status).toBe(404)
  await expect(own.getByRole('region', { name: host })).toHaveCount(0)
})
