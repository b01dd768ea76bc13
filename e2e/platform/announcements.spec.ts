import { expect, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { signInAsStaff } from '../people.ts'

test('what an operator announces is above every dashboard until it is put away there, or ends', async ({
  page,
  browser,
}) => {
  const text = `A short pause on Sunday, ${Date.now().toString(36)}`
  expect((await call(hostOf(''), '/admin/announcements')).status).toBe(307)
  await page.goto('/admin/sign-in')
  await page.getByLabel('E-mail').fill('operator@souk.test')
  await page.getByLabel('Password', { exact: true }).fill('operator123')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
  await page.goto('/admin/announcements')
  await page.getByRole('button', { name: 'Announce' }).click()
  await expect(page.getByText('Write what the merchants should know.')).toBeVisible()
  await page.getByLabel('Announcement').fill(text)
  await page.getByRole('button', { name: 'Announce' }).click()
  const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: text })
  await expect(entry).toBeVisible()

  const techstore = await browser.newPage()
  await signInAsStaff(techstore, 'techstore')
  const bar = techstore.getByRole('region', { name: 'From Souk' })
  await expect(bar).toContainText(text)
  // It is gone from sight at once; leaving before the answer would take the question along.
  const answered = techstore.waitForResponse((response) => response.request().method() === 'POST')
  await techstore.getByRole('button', { name: `Dismiss: ${text}` }).click()
  await answered
  await expect(techstore.getByText(text)).toHaveCount(0)
  await techstore.goto(`http://${hostOf('techstore')}/admin/orders`)
  await expect(techstore.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible()
  await expect(techstore.getByText(text)).toHaveCount(0)

  const fashion = await browser.newPage()
  await signInAsStaff(fashion, 'fashion')
  await expect(fashion.getByText(text, { exact: true })).toBeVisible()
  await page.reload()
  await entry.getByRole('button', { name: 'End' }).click()
  await expect(entry).toContainText('Ended')
  await fashion.reload()
  await expect(fashion.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible()
  await expect(fashion.getByText(text)).toHaveCount(0)
})
