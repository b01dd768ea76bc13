import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { hostOf } from '../http.ts'
import { openStore, payAsGuest } from '../people.ts'

test('from sign-up to a fulfilled order: open a store, add a product with a picture, buy it as a guest, fulfil it', async ({
  page,
  browser,
}) => {
  const slug = `journey-${Date.now().toString(36)}`
  await openStore(page, 'Journey & Sons', slug)
  await expect(page.getByRole('heading', { name: 'Welcome to Journey & Sons' })).toBeVisible()

  await page.getByRole('link', { name: 'Add product' }).first().click()
  await page.waitForURL((url) => url.pathname === '/admin/products/new')
  await page.getByLabel('Title', { exact: true }).fill('Blue kettle')
  await page.getByLabel('Price', { exact: true }).fill('49.50')
  await page.getByLabel('In stock').fill('3')
  const picture = await sharp({ create: { width: 900, height: 1125, channels: 3, background: '#3355aa' } })
    .jpeg()
    .toBuffer()
  await page.locator('input[type=file]').setInputFiles({ name: 'kettle.jpg', mimeType: 'image/jpeg', buffer: picture })
  await expect(page.locator('img[src^="/media/"]').first()).toBeVisible()
  await page.getByLabel('Status').selectOption('active')
  await page.getByRole('button', { name: /Save|Add product/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Blue kettle' })).toBeVisible()

  const guest = await browser.newContext()
  const shop = await guest.newPage()
  await shop.goto(`http://${hostOf(slug)}/products`)
  await shop
    .getByRole('link', { name: /Blue kettle/ })
    .first()
    .click()
  await expect(shop.getByRole('heading', { name: 'Blue kettle' })).toBeVisible()
  await shop.getByRole('button', { name: 'Add to cart' }).first().click()
  await shop
    .getByRole('link', { name: /check ?out/i })
    .first()
    .click()
  await shop.waitForURL((url) => url.pathname === '/checkout')
  await payAsGuest(shop, '4242 4242 4242 4242')
  await shop.waitForURL((url) => url.pathname.startsWith('/orders/'))
  const number = /\b(\w*1001)\b/.exec((await shop.textContent('main')) ?? '')?.[1]
  expect(number).toBeTruthy()
  await guest.close()

  await page.goto(`http://${hostOf(slug)}/admin/orders`)
  await page
    .getByRole('link', { name: new RegExp(number ?? '') })
    .first()
    .click()
  await page.getByRole('button', { name: 'Fulfil', exact: true }).click()
  await page.getByRole('button', { name: 'Fulfil order' }).click()
  await expect(page.getByText('Fulfilled').first()).toBeVisible()
  await page.goto(`http://${hostOf(slug)}/admin/products?q=kettle`)
  await expect(page.getByText('2', { exact: true }).first()).toBeVisible()
})

test('a taken or reserved address is refused beside the field, and nothing typed is lost', async ({ page }) => {
  await page.goto('/sign-up')
  await page.getByLabel('Store name').fill('Another Tech Store')
  await page.getByLabel('Address').fill('techstore')
  await expect(page.getByText('This address is taken.')).toBeVisible()
  await page.getByLabel('Address').fill('postgres')
  await expect(page.getByText('This address is reserved.')).toBeVisible()
  await expect(page.getByLabel('Store name')).toHaveValue('Another Tech Store')
})
