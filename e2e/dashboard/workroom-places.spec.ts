import { expect, type Page, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { signInAsStaff } from '../people.ts'
import { createStore, runSouk } from '../run-souk.ts'

test.use({ viewport: { width: 390, height: 844 } })

const SLUG = `places-${Date.now().toString(36)}`
const PASSWORD = 'correct horse battery'

function bar(page: Page) {
  return page.getByRole('navigation', { name: 'Sections, phone' })
}

test('a phone shows the daily places, and "More" every other one that one may open', async ({ page }) => {
  await createStore(SLUG, 'All places')
  await page.goto(`http://${hostOf(SLUG)}/admin/sign-in`)
  await page.getByLabel('E-mail or user name').fill(`owner@${SLUG}.test`)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
  await expect(bar(page).getByRole('link')).toHaveText(['Home', 'Orders', 'Products'])

  await bar(page).getByRole('button', { name: 'More' }).click()
  const more = page.getByRole('dialog', { name: 'More' })
  await expect(more.getByRole('searchbox')).toBeVisible()
  await more.getByRole('link', { name: 'Settings' }).click()
  await expect(more).toHaveCount(0)
  const settings = page.getByRole('navigation', { name: 'Settings' })
  await expect(settings.getByRole('link', { name: 'General' })).toHaveAttribute('aria-current', 'page')
  await settings.getByRole('link', { name: 'Domains' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Domains' })).toBeVisible()
  await expect(settings.locator('[aria-current]')).toHaveText(['Domains'])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(0)
})

test('places that a member of staff may not open are not shown', async ({ page }) => {
  await signInAsHelper(page)
  await expect(bar(page).getByRole('link', { name: 'Home' })).toBeVisible()
  await expect(page.locator('a[href^="/admin/settings"]')).toHaveCount(0)
  for (const path of ['/admin/settings', '/admin/settings/domains', '/admin/settings/api']) {
    expect((await page.goto(`http://${hostOf('techstore')}${path}`))?.status(), path).toBe(404)
    await expect(page.getByRole('navigation', { name: 'Settings' })).toHaveCount(0)
  }
})

test('a key is shown once, gets at what it was given and at nothing else, and at nothing once it is revoked', async ({
  page,
}) => {
  const name = `Warehouse ${Date.now().toString(36)}`
  await signInAsStaff(page, 'techstore')
  await page.goto(`http://${hostOf('techstore')}/admin/settings/api`)
  await page.getByRole('button', { name: 'New key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is for').fill(name)
  await dialog.getByRole('button', { name: 'Make key' }).click()
  await expect(dialog.getByText('Choose at least one thing that the key may do.')).toBeVisible()
  await dialog.getByLabel('Orders', { exact: true }).selectOption('See')
  await dialog.getByRole('button', { name: 'Make key' }).click()
  const key = await dialog.locator('code').textContent()
  await dialog.getByRole('button', { name: 'Done' }).click()

  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('Orders: see')
  await expect(row).toContainText('never used')
  await expect(page.getByText(String(key))).toHaveCount(0)
  const ask = async (path: string) => {
    const headers = { authorization: `Bearer ${key}` }
    return (await call(hostOf('techstore'), path, { headers })).status
  }
  expect([await ask('/api/orders'), await ask('/api/orders/'), await ask('/api/profile')]).toEqual([200, 200, 404])
  await page.reload()
  await expect(row).toContainText('last used')

  await row.getByRole('button', { name: `Revoke: ${name}` }).click()
  await dialog.getByRole('button', { name: 'Revoke the key' }).click()
  // While it is open nothing behind it can be found, the row of a key that still works neither.
  await expect(dialog).toHaveCount(0)
  await expect(row).toHaveCount(0)
  expect(await ask('/api/orders')).toBe(401)

  await page.getByLabel('Origins').fill('https://*.example.com')
  await page.getByRole('button', { name: 'Save websites' }).click()
  await expect(page.getByText('“https://*.example.com” is no origin.')).toBeVisible()
  await page.getByLabel('Origins').fill('https://www.example.com/')
  await page.getByRole('button', { name: 'Save websites' }).click()
  await expect(page.getByLabel('Origins')).toHaveValue('https://www.example.com')
  await page.getByLabel('Origins').fill('')
  await page.getByRole('button', { name: 'Save websites' }).click()
  await expect(page.getByText('Saved.').first()).toBeVisible()
})

async function signInAsHelper(page: Page): Promise<void> {
  const name = `places-${Date.now().toString(36)}`
  const account = ['--email', `${name}@example.com`, '--username', name, '--password', PASSWORD]
  await runSouk('create-user', '--tenant', 'techstore', '--role', 'staff', ...account)
  await signInAsStaff(page, 'techstore', name, PASSWORD)
}
