import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { hostOf } from './http.ts'
import { signInAsStaff } from './people.ts'

const PUBLIC: [store: string, path: string][] = [
  ['', '/'],
  ['', '/pricing'],
  ['', '/sign-up'],
  ['', '/find-my-store'],
  ['', '/admin/sign-in'],
  ['', '/no-such-page'],
  ...['techstore', 'fashion'].flatMap((store): [string, string][] =>
    [
      '/',
      '/products',
      '/search?q=a',
      '/search?q=nothinglikeit',
      '/pages/about',
      '/cart',
      '/account/sign-in',
      '/account/register',
      '/admin/sign-in',
      '/nope',
    ].map((path) => [store, path]),
  ),
  ['techstore', '/products/laptop'],
  ['fashion', '/products/t-shirt'],
]
const DASHBOARD = [
  '/admin',
  '/admin/orders',
  '/admin/products',
  '/admin/products/new',
  '/admin/settings',
  '/admin/settings/payments',
  '/admin/settings/domains',
  '/admin/settings/api',
  '/admin/settings/activity',
]
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const

async function violations(page: Page): Promise<string[]> {
  // The page itself, not the skeleton that holds its place.
  await page.locator('h1:visible').first().waitFor()
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const { colorScheme, width } of LOOKS) {
  test.describe(`axe finds nothing, ${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

    for (const [store, path] of PUBLIC) {
      test(`${store || 'market'} ${path}`, async ({ page }) => {
        await page.goto(`http://${hostOf(store)}${path}`)
        expect(await violations(page)).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, 'nothing scrolls sideways').toBeLessThanOrEqual(0)
      })
    }

    test('the checkout with something in the cart', async ({ page }) => {
      await page.goto(`http://${hostOf('techstore')}/products/mouse`)
      await page.getByRole('button', { name: 'Add to cart' }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.goto(`http://${hostOf('techstore')}/checkout`)
      expect(await violations(page)).toEqual([])
    })

    test('the dashboard', async ({ page }) => {
      // Page after page: half a minute alone, more beside other tests.
      test.slow()
      await signInAsStaff(page, 'techstore')
      for (const path of DASHBOARD) {
        await page.goto(`http://${hostOf('techstore')}${path}`)
        expect(await violations(page), path).toEqual([])
      }
      await page.goto(`http://${hostOf('techstore')}/admin/orders`)
      await page.locator('a[href^="/admin/orders/"]:visible').first().click()
      await page.waitForURL(/\/admin\/orders\/.+/)
      expect(await violations(page), 'an order').toEqual([])
    })

    test('the console', async ({ page }) => {
      await page.goto(`http://${hostOf('')}/admin/sign-in`)
      await page.getByLabel(/E-mail/).fill('operator@souk.test')
      await page.getByLabel('Password', { exact: true }).fill('operator123')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL((url) => url.pathname === '/admin')
      expect(await violations(page)).toEqual([])
      for (const path of ['/admin/stores/new', '/admin/fleet']) {
        await page.goto(`http://${hostOf('')}${path}`)
        expect(await violations(page), path).toEqual([])
      }
    })
  })
}
