import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { openStore, payAsGuest } from '../people.ts'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

async function addPictures(page: Page): Promise<void> {
  for (const background of ['#cc3333', '#3355aa']) {
    const buffer = await sharp({ create: { width: 800, height: 1000, channels: 3, background } })
      .jpeg()
      .toBuffer()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: `shirt-${background.slice(1)}.jpg`, mimeType: 'image/jpeg', buffer })
  }
  await expect(page.getByRole('option', { name: /^Picture 2/ })).not.toHaveCount(0)
}

test('a merchant makes a shirt of three sizes and two colours; shoppers choose one, on a phone and at a desk, and pay', async ({
  page,
  browser,
}) => {
  test.slow()
  const store = `shirts-${Date.now().toString(36)}`
  await page.setViewportSize(DESK)
  await openStore(page, 'Shirts', store)
  await page.goto(`http://${hostOf(store)}/admin/products/new`)
  await page.getByLabel('Title', { exact: true }).fill('Soft shirt')
  await page.getByLabel('Price', { exact: true }).fill('20')
  await page.getByLabel('In stock').fill('4')
  await page.getByRole('button', { name: 'Add options such as size or colour' }).click()
  await page.getByLabel('Add a value to Size').fill('S, M, L')
  await page.getByLabel('Add a value to Size').press('Enter')
  await page.getByRole('button', { name: 'Add another option' }).click()
  await page.getByLabel('Add a value to Colour').fill('Red, Blue')
  await page.getByLabel('Add a value to Colour').press('Enter')
  await page.getByLabel('Colour of Red').fill('#cc3333')
  await page.getByLabel('Stock of all variants').fill('3')
  await page.getByRole('button', { name: 'Set stock' }).click()
  await page.getByLabel('Stock of M / Red').fill('0')
  await page.getByLabel('Price of L / Blue').fill('25')
  await addPictures(page)
  await page.getByText('More about L / Blue').click()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'More about L / Blue' })
    .getByLabel('Picture')
    .selectOption({ index: 2 })
  await page.getByRole('button', { name: 'Add product' }).click()
  await page.waitForURL((url) => /^\/admin\/products\/(?!new)/.test(url.pathname))
  await expect(page.getByLabel('Price of L / Blue')).toHaveValue('25.00')

  for (const viewport of [PHONE, DESK]) {
    const guest = await browser.newContext({ viewport })
    await buyTheBlueOne(await guest.newPage(), store, viewport === PHONE ? 3 : 2)
    await guest.close()
  }
  const rows = await ownerQuery(
    process.env.E2E_DIR ?? '',
    `SELECT title, stock FROM "${store.replaceAll('-', '_')}"."variant" WHERE title LIKE 'L / %' ORDER BY title`,
  )
  expect(rows).toEqual([
    { title: 'L / Blue', stock: 1 },
    { title: 'L / Red', stock: 3 },
  ])
})

/** @param left how many there are before */
async function buyTheBlueOne(page: Page, store: string, left: number): Promise<void> {
  const main = page.getByRole('main')
  await page.goto(`http://${hostOf(store)}/products/soft-shirt`)
  await expect(main.getByText('$20.00').first()).toBeVisible()
  await page.getByRole('radio', { name: /^M\b/ }).check()
  await expect(main.getByRole('button', { name: 'Sold out' })).toBeDisabled()
  await expect(main.getByText('Sold out for now')).toBeVisible()
  await page.getByRole('radio', { name: /^Blue/ }).check()
  await page.getByRole('radio', { name: /^L\b/ }).check()
  const expectLargeBlue = async () => {
    await expect(main.getByText('$25.00').first()).toBeVisible()
    await expect(main.getByText(`Only ${left} left`)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Picture 2 of 2' })).toHaveAttribute('aria-current', 'true')
  }
  await expectLargeBlue()
  expect(new URL(page.url()).searchParams.get('variant')).toBeTruthy()

  // Whoever is sent the address sees the same variant, on the page that is kept for everybody.
  await page.goto(page.url())
  await expectLargeBlue()
  await main.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(page.getByRole('dialog')).toContainText('L / Blue')
  await page.goto(`http://${hostOf(store)}/checkout`)
  await payAsGuest(page, '4242 4242 4242 4242')
  await page.waitForURL((url) => url.pathname.startsWith('/orders/'))
  await expect(main).toContainText('L / Blue')
}
