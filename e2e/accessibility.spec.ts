import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { hostOf } from './http.ts'
import { signInAsStaff } from './people.ts'

const PUBLIC: [store: string, paths: string[]][] = [
  ['', ['/', '/pricing', '/sign-up', '/find-my-store', '/admin/sign-in', '/no-such-page']],
  [
    'techstore',
    [
      '/',
      '/products',
      '/products/laptop',
      '/search?q=a',
      '/search?q=nothinglikeit',
      '/pages/about',
      '/cart',
      '/account/sign-in',
      '/account/register',
      '/admin/sign-in',
      '/nope',
    ],
  ],
  // The same pages in other colours and with other pictures.
  ['fashion', ['/', '/products', '/products/t-shirt', '/search?q=a', '/account/sign-in']],
]
const DASHBOARD = [
  '/admin',
  '/admin/orders',
  '/admin/products',
  '/admin/products/new',
  '/admin/settings',
  '/admin/settings/payments',
  '/admin/settings/domains',
  '/admin/settings/activity',
]
/** Seen once each, wide, in both schemes. */
const MORE_OF_THE_SHOP = [
  '/products?min=50&max=500',
  '/collections',
  '/products/gift-card',
  '/blog',
  '/account/forgot-password',
  '/account/unsubscribe',
]
const ACCOUNT = ['/account', '/account/addresses', '/account/profile', '/account/wishlist']
const MORE_OF_THE_DASHBOARD = [
  '/admin/customers',
  '/admin/collections',
  '/admin/discounts',
  '/admin/discounts/new',
  '/admin/gift-cards',
  '/admin/reviews',
  '/admin/returns',
  '/admin/content/pages',
  '/admin/outbox',
  '/admin/transfer',
  '/admin/settings/details',
  '/admin/settings/taxes',
  '/admin/settings/mails',
  '/admin/settings/api',
  '/admin/settings/webhooks',
]
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const

async function violations(page: Page): Promise<string[]> {
  // The page itself, not the skeleton that holds its place.
  await page.locator('h1:visible').first().waitFor()
  return inWords((await axe(page).analyze()).violations)
}

/** Our pages have no frames to look into: without them axe needs no second tab for each look. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode()
}

function inWords(found: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']): string[] {
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Opens a page and looks at it in both schemes without loading it again: the other one differs in its colours alone. */
async function violationsInBoth(page: Page, url: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(url)
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours move to the other scheme over some frames.
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)
    await Promise.all(document.getAnimations().map((animation) => animation.finished))
  })
  const { violations: dark } = await axe(page).withRules(['color-contrast']).analyze()
  return [...light, ...inWords(dark).map((line) => `dark, ${line}`)]
}

for (const { colorScheme, width } of LOOKS) {
  test.describe(`axe finds nothing, ${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

    for (const [store, paths] of PUBLIC) {
      test(store || 'market', async ({ page }) => {
        test.slow()
        for (const path of paths) {
          await page.goto(`http://${hostOf(store)}${path}`)
          expect(await violations(page), path).toEqual([])
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(overflow, `${path}: nothing scrolls sideways`).toBeLessThanOrEqual(0)
        }
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

test.describe('axe finds nothing, light and dark, 1280 px', () => {
  test.use({ viewport: { width: 1280, height: 844 }, contextOptions: { reducedMotion: 'reduce' } })

  test('the rest of the shop, and a customer’s account', async ({ page }) => {
    const shop = `http://${hostOf('techstore')}`
    const look = async (path: string) => expect(await violationsInBoth(page, `${shop}${path}`), path).toEqual([])
    for (const path of MORE_OF_THE_SHOP) await look(path)
    await page.goto(`${shop}/account/sign-in`)
    await page.getByLabel('E-mail').fill('grace@example.com')
    await page.getByLabel('Password', { exact: true }).fill('demo123')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => url.pathname === '/account')
    for (const path of ACCOUNT) await look(path)
    await page.goto(`${shop}/account`)
    await look((await page.locator('a[href^="/orders/"]').first().getAttribute('href')) ?? '')
  })

  test('the rest of the dashboard', async ({ page }) => {
    await signInAsStaff(page, 'techstore')
    const room = `http://${hostOf('techstore')}`
    const look = async (path: string) => expect(await violationsInBoth(page, `${room}${path}`), path).toEqual([])
    for (const path of MORE_OF_THE_DASHBOARD) await look(path)
    for (const list of ['/admin/customers', '/admin/products', '/admin/returns']) {
      await page.goto(`${room}${list}`)
      const first = page.locator(`a[href^="${list}/"]:not([href$="/new"]):visible`).first()
      await look((await first.getAttribute('href')) ?? '')
    }
  })
})
