import { expect, type Page, test } from '@playwright/test'
import { hostOf } from '../http.ts'
import { openStore } from '../people.ts'

async function openOwnStore(page: Page): Promise<(path: string) => Promise<unknown>> {
  const slug = `sell-${Date.now().toString(36)}`
  await openStore(page, 'Selling', slug)
  return (path) => page.goto(`http://${hostOf(slug)}${path}`)
}

test('a merchant makes a code, is told what is wrong beside its field, finds it in the list and ends it', async ({
  page,
}) => {
  const open = await openOwnStore(page)
  await open('/admin/discounts')
  await page.getByRole('link', { name: 'Add discount' }).first().click()
  await page.getByLabel('Title').fill('Summer sale')
  await page.getByLabel('Code', { exact: true }).fill('x')
  await page.getByLabel('Percent off').fill('140')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Use 2 to 40 letters')).toBeVisible()
  await expect(page.getByText('Enter a percentage up to 100')).toBeVisible()
  await page.getByLabel('Code', { exact: true }).fill('summer15')
  await page.getByLabel('Percent off').fill('15')
  await page.getByLabel('What it is for').selectOption('products')
  await page.getByLabel('Find a product').fill('mug')
  await page.getByRole('button', { name: 'Add Stoneware mug' }).click()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Added. It holds from now on.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'What it is for: chosen' })).toContainText('Stoneware mug')

  await open('/admin/discounts?status=active')
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'SUMMER15' })
  await expect(row).toContainText('15% off')
  await row.getByRole('link').click()
  await page.getByRole('button', { name: 'End now' }).click()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
})

test('a merchant makes a zone with a way of delivery, and the shop tells its price', async ({ page }) => {
  const open = await openOwnStore(page)
  await open('/admin/settings/shipping')
  await page.getByRole('button', { name: 'Add zone' }).click()
  const zone = page.getByRole('region', { name: 'Zone new zone' }).or(page.locator('[aria-label="Zone new zone"]'))
  await zone.getByLabel('Name', { exact: true }).fill('Nearby')
  const nearby = page.locator('[aria-label="Zone Nearby"]')
  await nearby.getByLabel('Add a country').selectOption('DE')
  await nearby.getByLabel('What shoppers choose').fill('By bicycle')
  await nearby.getByLabel('Amount').fill('free')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(nearby.getByText('Enter a price; 0 for free.')).toBeVisible()
  await nearby.getByLabel('Amount').fill('2.50')
  await page.getByRole('button', { name: 'Move Nearby up' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved. Your shop shows it now.')).toBeVisible()
  await open('/products/stoneware-mug')
  await expect(page.getByText('Delivery $2.50')).toBeVisible()
})

test('the code of a gift card is shown once', async ({ page }) => {
  const open = await openOwnStore(page)
  await open('/admin/gift-cards/new')
  await page.getByRole('button', { name: 'Issue gift card' }).click()
  await expect(page.getByText('Enter an amount.')).toBeVisible()
  await page.getByLabel('Amount').fill('25')
  await page.getByRole('button', { name: 'Issue gift card' }).click()
  const code = (await page.locator('code').textContent()) ?? ''
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
  await page.getByRole('link', { name: 'Done' }).click()
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: code.slice(-4) }),
  ).toContainText('$25.00')
  expect(await page.content()).not.toContain(code)
})
