import { expect, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { openStore } from '../people.ts'

test('a product that is scheduled is nowhere in the shop, and there once its time has come', async ({ page }) => {
  const store = `soon-${Date.now().toString(36)}`
  await openStore(page, 'Soon', store)
  await page.goto(`http://${hostOf(store)}/admin/products/new`)
  await page.getByLabel('Title', { exact: true }).fill('Comet')
  await page.getByLabel('Price', { exact: true }).fill('9')
  await page.getByLabel(/^From(?! Souk)/).fill('2099-01-01T08:00')
  await page.getByRole('button', { name: 'Add product' }).click()
  await page.waitForURL((url) => /^\/admin\/products\/(?!new)/.test(url.pathname))
  await expect(page.getByText('Scheduled')).toBeVisible()
  const seen = async () => ({
    page: (await call(hostOf(store), '/products/comet')).status,
    list: (await call(hostOf(store), '/products')).body.includes('Comet'),
    search: (await call(hostOf(store), '/search?q=comet')).body.includes('/products/comet'),
  })
  expect(await seen()).toEqual({ page: 404, list: false, search: false })
  await page.getByLabel(/^From(?! Souk)/).fill('')
  const saved = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: /^Save/ }).click()
  await saved
  expect(await seen()).toEqual({ page: 200, list: true, search: true })
})
