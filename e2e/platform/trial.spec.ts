import { expect, type Page, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { createStore, runSouk } from '../run-souk.ts'

const DAY_MS = 24 * 60 * 60_000
const PASSWORD = 'correct horse battery'
const PRODUCT = '/products/stoneware-mug'
const NOTICE = /This store takes no orders at the moment/

/** Says that the time of the store runs out at a moment, so many days from now and some ms. */
function setPlan(slug: string, days: number, ms = 0): Promise<string> {
  const until = new Date(Date.now() + days * DAY_MS + ms)
  return runSouk('set-plan', slug, '--trial', '--paid-until', until.toISOString())
}

async function signIn(page: Page, slug: string): Promise<void> {
  await page.goto(`http://${hostOf(slug)}/admin/sign-in`)
  await page.getByLabel('E-mail or user name').fill(`owner@${slug}.test`)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
}

test('a trial that runs out is warned of for seven days, then shoppers look and cannot order, and paying opens it again', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const slug = `trial-${Date.now().toString(36)}`
  const shop = await browser.newPage()
  const go = (path: string) => shop.goto(`http://${hostOf(slug)}${path}`)
  const add = shop.getByRole('button', { name: 'Add to cart' }).first()
  const closed = shop.getByRole('button', { name: 'No orders at the moment' }).first()
  await createStore(slug, 'Tried for a while')
  await signIn(page, slug)

  await setPlan(slug, 3)
  await page.goto(`http://${hostOf(slug)}/admin/orders`)
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible()
  await expect(page.getByText('The time of this store has run out')).toHaveCount(0)

  await setPlan(slug, -3)
  await page.reload()
  await expect(page.getByText(/The time of this store has run out. Everything works until/)).toBeVisible()
  await go(PRODUCT)
  await add.click()
  await expect(shop.getByRole('dialog')).toContainText('Stoneware mug')
  await expect(shop.getByText(NOTICE)).toHaveCount(0)

  // From here on nobody changes anything: the clock alone closes the shop, on pages that are kept.
  await setPlan(slug, -7, 8_000)
  await go(PRODUCT)
  await expect(add).toBeEnabled()
  await expect(async () => {
    await shop.reload()
    await expect(closed).toBeDisabled({ timeout: 2_000 })
  }).toPass()
  expect((await call(hostOf(slug), PRODUCT)).headers['x-nextjs-cache']).toBe('HIT')
  for (const path of ['/', '/products', PRODUCT, '/about', '/search?q=mug', '/cart', '/account/sign-in', '/nothing']) {
    await go(path)
    await expect(shop.getByRole('status').getByText(NOTICE), path).toBeVisible()
  }
  await go('/cart')
  await expect(shop.getByRole('button', { name: 'Go to checkout' })).toBeDisabled()
  await expect(shop.getByRole('button', { name: /^Remove/ })).toBeDisabled()
  await expect(shop.getByText('Stoneware mug').first()).toBeVisible()
  await go('/checkout')
  await expect(shop.getByText(NOTICE)).toBeVisible()
  await expect(shop.getByRole('button', { name: /^Pay/ })).toHaveCount(0)
  await page.reload()
  await expect(page.getByText(/^Since .* shoppers can look and not order/)).toBeVisible()

  await runSouk('set-plan', slug, '--paid-until', 'never')
  await go('/cart')
  await expect(shop.getByRole('link', { name: 'Go to checkout' })).toBeVisible()
  await expect(shop.getByText(NOTICE)).toHaveCount(0)
  await go('/checkout')
  await expect(shop.getByRole('button', { name: /^Pay/ })).toBeVisible()
  await go(PRODUCT)
  await expect(add).toBeEnabled()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible()
  await expect(page.getByText(/time of this store has run out/)).toHaveCount(0)
})

test('a page that was open when the time ran out says so at the first try', async ({ page }) => {
  const slug = `trial-open-${Date.now().toString(36)}`
  await createStore(slug, 'Open at the time')
  await page.goto(`http://${hostOf(slug)}${PRODUCT}`)
  await expect(page.getByRole('button', { name: 'Add to cart' }).first()).toBeEnabled()
  await setPlan(slug, -8)
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(page.getByRole('status').getByText(NOTICE)).toBeVisible()
  await expect(page.getByRole('button', { name: 'No orders at the moment' }).first()).toBeDisabled()
})

test('an operator sets the plan on the page of the store, errors stand beside the field, and the merchant reads it', async ({
  page,
  browser,
}) => {
  const slug = `trial-plan-${Date.now().toString(36)}`
  await createStore(slug, 'Planned')
  await page.goto('/admin/sign-in')
  await page.getByLabel('E-mail').fill('operator@souk.test')
  await page.getByLabel('Password', { exact: true }).fill('operator123')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
  await page.goto(`/admin?q=${slug}`)
  await page.getByRole('link', { name: 'Planned' }).first().click()
  const plan = page.getByRole('form', { name: 'Plan' })
  await expect(plan.getByRole('heading')).toHaveText('Plan On trial')

  await plan.getByLabel(/^Until/).fill('0027-01-31')
  await plan.getByRole('button', { name: 'Save the plan' }).click()
  await expect(plan.getByText('Choose a date between 2000 and 2199.')).toBeVisible()
  await expect(plan.getByLabel(/^Until/)).toHaveAttribute('aria-invalid', 'true')

  await plan.getByLabel('Terms').selectOption('paid')
  await plan.getByLabel(/^Until/).fill(new Date(Date.now() - 2 * DAY_MS).toISOString().slice(0, 10))
  await plan.getByRole('button', { name: 'Save the plan' }).click()
  await expect(plan.getByRole('heading')).toHaveText('Plan Ran out, still open')
  await expect(plan.getByLabel('Terms')).toHaveValue('paid')
  await expect(page.getByText(/set the store to paid until/)).toBeVisible()

  const merchant = await browser.newPage()
  await signIn(merchant, slug)
  await expect(merchant.getByText(/The time of this store has run out/)).toBeVisible()
  await merchant.goto(`http://${hostOf(slug)}/admin/settings/activity`)
  await expect(merchant.getByText(/set the store to paid until/)).toBeVisible()
})
