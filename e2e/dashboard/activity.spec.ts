import { expect, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { openStore, signInAsStaff } from '../people.ts'
import { runSouk } from '../run-souk.ts'

test('the merchant sees every change with who made it and from where; staff do not see the page', async ({ page }) => {
  const slug = `acts-${Date.now().toString(36)}`
  await openStore(page, 'Acts', slug)
  await page.goto(`http://${hostOf(slug)}/admin/products`)
  await page
    .getByRole('link', { name: /Stoneware mug/ })
    .first()
    .click()
  await page.getByLabel('Price', { exact: true }).fill('31.00')
  const saved = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: /^Save/ }).click()
  await saved
  const password = 'a good long password'
  const account = ['--email', 'helper@example.com', '--username', 'helper', '--password', password]
  await runSouk('create-user', '--tenant', slug, '--role', 'staff', ...account)

  await page.goto(`http://${hostOf(slug)}/admin`)
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await page.getByRole('link', { name: 'Activity' }).click()
  const items = page.getByRole('main').getByRole('listitem')
  await expect(items).toHaveText([
    /^Souk made an account for helper@example\.com/,
    /changed Stoneware mug.*(127\.0\.0\.1|::1)/,
    /^Souk opened the store/,
  ])

  await page.context().clearCookies()
  await signInAsStaff(page, slug, 'helper', password)
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0)
  const refused = await page.goto(`http://${hostOf(slug)}/admin/settings/activity`)
  expect(refused?.status()).toBe(404)
  expect((await call(hostOf(slug), '/admin/settings/activity')).status).toBe(307)
})
