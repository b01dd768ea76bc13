import { expect, type Page, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { createStore, runSouk } from '../run-souk.ts'

const SUFFIX = Date.now().toString(36)

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address)
}

test('a store lists its own pages on its own address, and nobody else’s', async () => {
  const [tech, fashion] = await Promise.all(
    ['techstore', 'fashion'].map(async (store) => {
      const [sitemap, feed, robots] = await Promise.all(
        ['/sitemap.xml', '/blog/feed.xml', '/robots.txt'].map((path) => call(hostOf(store), path)),
      )
      expect([sitemap?.status, feed?.status, robots?.status]).toEqual([200, 200, 200])
      const origin = `http://${hostOf(store)}`
      expect(robots?.body).toContain(`Sitemap: ${origin}/sitemap.xml`)
      const found = locations(sitemap?.body ?? '')
      expect(found.filter((address) => !address.startsWith(`${origin}/`))).toEqual([])
      return { paths: found.map((address) => new URL(address).pathname), feed: feed?.body ?? '' }
    }),
  )
  expect(tech?.paths).toEqual(expect.arrayContaining(['/', '/products', '/products/laptop', '/blog', '/pages/about']))
  const inBoth = tech?.paths.filter((path) => path.startsWith('/products/') && fashion?.paths.includes(path))
  // Both sell gift cards, each its own.
  expect(inBoth).toEqual(['/products/gift-card'])
  expect(fashion?.paths.some((path) => path === '/products/laptop')).toBe(false)
  expect(tech?.feed).toContain('A screwdriver is enough')
  expect(fashion?.feed).not.toContain('A screwdriver is enough')
  expect(tech?.paths).not.toContain('/pages/home')

  const root = await call(hostOf(''), '/sitemap.xml')
  expect(locations(root.body).some((address) => address.includes('techstore'))).toBe(false)
})

test('a product’s card is drawn at its own store, and nowhere else', async () => {
  const page = await call(hostOf('techstore'), '/products/laptop')
  const [, address = ''] = /property="og:image" content="([^"]*)"/.exec(page.body) ?? []
  const { host, pathname, search } = new URL(address.replaceAll('&amp;', '&'))
  expect(host).toBe(hostOf('techstore'))
  const card = await call(hostOf('techstore'), pathname + search)
  expect(card.status).toBe(200)
  expect(card.headers['content-type']).toBe('image/jpeg')
  expect(card.headers['cache-control']).toContain('immutable')
  expect((await call(hostOf('fashion'), pathname + search)).status).toBe(404)
  expect((await call(hostOf('techstore'), '/products/nothing/share.jpg')).status).toBe(404)
  expect(page.body).toContain(`<link rel="canonical" href="http://${hostOf('techstore')}/products/laptop"/>`)
})

test('what belongs to one visitor is not to be found', async () => {
  for (const path of ['/search?q=a', '/cart', '/account/sign-in']) {
    expect((await call(hostOf('techstore'), path)).body, path).toContain('name="robots" content="noindex')
  }
  expect((await call(hostOf('techstore'), '/about')).headers.location).toBe('/pages/about')
})

test('a post is in the shop when it is published, and every list forgets it when it is taken back', async ({
  page,
}) => {
  const slug = `found-${SUFFIX}`
  await createStore(slug, 'Found')
  const see = async (path: string) => (await call(hostOf(slug), path)).body
  expect(await see('/blog')).toContain('Nothing written yet')
  await page.goto(`http://${hostOf(slug)}/admin/sign-in`)
  await page.getByLabel('E-mail or user name').fill(`owner@${slug}.test`)
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
  await page.goto(`http://${hostOf(slug)}/admin/content/posts/new`)
  await page.getByLabel('Title', { exact: true }).fill('Spring is here')
  await page.getByRole('textbox', { name: 'Text (optional)' }).fill('**Bold** <script>alert(1)</script>')
  await expect(page.getByLabel('How “text” looks').locator('strong')).toHaveText('Bold')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.waitForURL(/\/posts\/spring-is-here/)
  expect(await see('/blog')).toContain('Spring is here')
  expect(await see('/blog/spring-is-here')).toContain('&lt;script&gt;')
  expect(await see('/sitemap.xml')).toContain('/blog/spring-is-here')
  expect(await see('/products')).toContain('>Journal<')

  await page.getByLabel('Visibility').selectOption('draft')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Draft', { exact: true }).first()).toBeVisible()
  await expect.poll(() => see('/blog')).not.toContain('Spring is here')
  expect((await call(hostOf(slug), '/blog/spring-is-here')).status).toBe(404)
  for (const path of ['/sitemap.xml', '/blog/feed.xml']) expect(await see(path)).not.toContain('pring')
  await runSouk('suspend-tenant', slug)
  for (const path of ['/sitemap.xml', '/robots.txt', '/blog/feed.xml']) {
    expect((await call(hostOf(slug), path)).status, path).not.toBe(200)
  }
})

async function register(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail').fill(`${name.toLowerCase()}-${SUFFIX}@example.com`)
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Create account' }).click()
}

test('a guest’s heart leads through signing in and back; then it is kept', async ({ page }) => {
  await page.goto(`http://${hostOf('techstore')}/products/lamp`)
  const heart = page.getByRole('button', { name: 'Wishlist: Desk lamp' })
  await heart.click()
  await page.waitForURL(/\/account\/sign-in\?next=/)
  await register(page, 'Wisher')
  await page.waitForURL((url) => url.pathname === '/products/lamp')
  const kept = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/wishlist')
  await heart.click()
  await expect(heart).toHaveAttribute('aria-pressed', 'true')
  expect((await kept).status()).toBe(200)
  await page.goto(`http://${hostOf('techstore')}/account/wishlist`)
  await expect(page.getByRole('link', { name: 'Desk lamp' })).toBeVisible()
  await page.goto(`http://${hostOf('techstore')}/account/reviews/lamp`)
  await expect(page.getByText('Reviews are for customers who bought it')).toBeVisible()
})
