import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { fillCard, fillCheckout, signInAsStaff } from '../people.ts'

const STORE = 'techstore'
const ASKS = '4000 0000 0000 3220'
const at = (path: string) => `http://${hostOf(STORE)}${path}`
const thanks = (page: Page) => page.getByRole('heading', { name: 'Thank you, Grace' })

for (const width of [390, 1280]) {
  test(`at ${width} px: from a misspelt word to an order that is cancelled, and one that is sent back`, async ({
    page,
    browser,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    await find(page, width)
    await choose(page)
    const total = await enterCodes(page, width)
    await answerTheBank(page, total)
    const receipt = page.getByRole('region', { name: 'What you ordered' })
    for (const words of ['Welcome (WELCOME10)', '2 TB / 32 GB', total]) {
      await expect(receipt.getByText(words).last()).toBeVisible()
    }
    await expectItIsTheirsAlone(new URL(page.url()))
    await keepInAnAccount(page)
    await page.getByRole('button', { name: 'Buy again' }).click()
    await expect(page.getByText('It is in your cart.')).toBeVisible()
    await page.getByRole('button', { name: 'Cancel order' }).click()
    await page.getByRole('button', { name: 'Cancel the order' }).click()
    await expect(page.getByText('This order was cancelled.')).toBeVisible()

    await page.goto(at('/checkout'))
    const order = await payFoldedCheckout(page)
    await sendBack(page, order, browser, width)
  })
}

async function find(page: Page, width: number): Promise<void> {
  await page.goto(at('/'))
  const head = page.getByRole('banner')
  if (width < 768) await head.getByLabel('Menu', { exact: true }).click()
  const field = head.getByLabel('Search products').locator('visible=true')
  await field.fill('labtop')
  await field.press('Enter')
  await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('q') === 'labtop')
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: /^Laptop/ }).first()).toBeVisible()
  if (width < 1024) await main.getByRole('button', { name: 'Filter' }).click()
  const choice = page.getByRole('checkbox', { name: /^2 TB/ }).locator('visible=true')
  await choice.check()
  await page.waitForURL((url) => url.search.includes('2+TB') || url.search.includes('2%20TB'))
  if (width < 1024) await page.getByRole('button', { name: /^Show \d+ product/ }).click()
  await expect(main.getByRole('link', { name: 'Remove Storage: 2 TB' })).toBeVisible()
  await main
    .getByRole('link', { name: /^Laptop/ })
    .first()
    .click()
  await page.waitForURL((url) => url.pathname === '/products/laptop')
}

async function choose(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^2 TB/ }).check()
  await page.getByRole('radio', { name: /^32 GB/ }).check()
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('2 TB / 32 GB')).toBeVisible()
  await drawer.getByRole('link', { name: 'View cart' }).click()
  await page.waitForURL((url) => url.pathname === '/cart')
}

/** @returns what the checkout asks for */
async function enterCodes(page: Page, width: number): Promise<string> {
  const field = (): Locator => page.getByLabel('Discount code or gift card').filter({ visible: true })
  await field().fill('nosuchcode')
  await field().press('Enter')
  await expect(page.getByText('There is no such code.')).toBeVisible()
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await page.waitForURL((url) => url.pathname === '/checkout')
  if (width < 1024) await page.locator('summary', { hasText: 'Your order' }).click()
  await field().fill('welcome10')
  await field().press('Enter')
  const used = page.getByRole('button', { name: 'Remove WELCOME10' }).locator('visible=true')
  await expect(used).toBeVisible()
  if (width < 1024) await page.locator('summary', { hasText: 'Your order' }).click()
  await fillCheckout(page, ASKS, `grace-${randomUUID()}@example.com`)
  return totalOf(page)
}

const payButton = (page: Page) => page.getByRole('button', { name: /^Pay \$/ })
const totalOf = async (page: Page) => ((await payButton(page).textContent()) ?? '').replace('Pay ', '')

/** Goes back from the bank's question, refuses it, and confirms it: nothing is typed twice but the card. */
async function answerTheBank(page: Page, total: string): Promise<void> {
  const asked = page.getByRole('heading', { name: 'Is it you?' })
  const everythingStands = async () => {
    await expect(page.getByLabel('Street and house number')).toHaveValue('1 Harbour Street')
    await expect(payButton(page)).toHaveText(`Pay ${total}`)
    await expect(page.getByText('used up')).toHaveCount(0)
    await fillCard(page, ASKS)
  }
  await payButton(page).click()
  await expect(asked).toBeVisible()
  await expect(page.getByText(total, { exact: true })).toBeVisible()
  await page.goBack()
  await everythingStands()
  await payButton(page).click()
  await page.getByRole('button', { name: 'Refuse' }).click()
  await expect(page.getByText('The payment did not go through.')).toBeVisible()
  await everythingStands()
  await payButton(page).click()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(thanks(page)).toBeVisible()
}

async function expectItIsTheirsAlone({ pathname, search }: URL): Promise<void> {
  const [elsewhere, plain, pdf] = await Promise.all([
    call(hostOf('fashion'), pathname + search),
    call(hostOf(STORE), pathname),
    call(hostOf(STORE), `${pathname}/invoice.pdf${search}`),
  ])
  expect([elsewhere.status, plain.status, pdf.status]).toEqual([404, 404, 200])
  const { 'content-type': type, 'cache-control': kept } = pdf.headers
  expect([type, kept]).toEqual(['application/pdf', 'private, no-store'])
}

async function keepInAnAccount(page: Page): Promise<void> {
  const { pathname } = new URL(page.url())
  await page.getByLabel('Password').fill('correct horse')
  await page.getByRole('button', { name: 'Create account' }).click()
  // Without the key from here on: the session opens it.
  await page.waitForURL((url) => url.pathname === pathname && url.search === '')
}

/** Signed in with an address, there is nothing left to fill in but the card; what is folded opens again. */
async function payFoldedCheckout(page: Page): Promise<URL> {
  const street = page.getByLabel('Street and house number')
  await expect(page.getByText('Grace Hopper, 1 Harbour Street', { exact: false }).locator('visible=true')).toBeVisible()
  await expect(street).toBeHidden()
  await page.getByRole('button', { name: 'Change delivery address' }).click()
  await expect(street).toBeVisible()
  await fillCard(page, '4242 4242 4242 4242')
  await expect(street).toBeHidden()
  await payButton(page).click()
  await expect(thanks(page)).toBeVisible()
  return new URL(page.url())
}

async function sendBack(page: Page, order: URL, browser: Browser, width: number): Promise<void> {
  const room = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
  await signInAsStaff(room, STORE)
  await room.goto(at(`/admin${order.pathname}`))
  await room.getByRole('button', { name: 'Fulfil', exact: true }).click()
  await room.getByLabel('Tracking address').fill('https://parcels.example/1')
  await room.getByRole('button', { name: 'Fulfil order' }).click()
  await expect(room.getByRole('dialog')).toBeHidden()

  await page.goto(order.href)
  const parcel = page.getByRole('link', { name: 'Follow your parcel' })
  await expect(parcel).toHaveAttribute('href', 'https://parcels.example/1')
  await page.getByText('Return something').click()
  await page.getByLabel('How many').selectOption('1')
  await page.getByLabel('Why').selectOption('damaged')
  await page.getByRole('button', { name: 'Ask for the return' }).click()
  await expect(page.getByText('Asked for.')).toBeVisible()

  await room.goto(at(`/admin${order.pathname}`))
  await room.locator('main a[href^="/admin/returns/"]').first().click()
  for (const step of ['Accept', 'It has arrived']) {
    await room.getByRole('button', { name: step }).click()
    await room.getByRole('dialog').getByRole('button', { name: step }).click()
    await expect(room.getByRole('dialog')).toBeHidden()
  }
  await room.getByRole('button', { name: 'Refund' }).click()
  await room.getByRole('button', { name: 'Refund and close' }).click()
  await expect(room.getByRole('dialog')).toBeHidden()
  await page.reload()
  await expect(page.getByText('Done. Your money is on its way back.')).toBeVisible()
  await expect(page.getByText('Refunded', { exact: true }).last()).toBeVisible()
  await room.context().close()
}
