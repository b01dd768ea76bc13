import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { payAsGuest, signInAsStaff } from '../people.ts'

const STORE = 'techstore'
const at = (path: string) => `http://${hostOf(STORE)}${path}`

/** A guest buys one thing; the page of the order is open then. */
async function buy(page: Page): Promise<URL> {
  await page.goto(at('/products'))
  await page.locator('main a[href^="/products/"]').first().click()
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await page
    .getByRole('link', { name: /check ?out/i })
    .first()
    .click()
  await page.waitForURL((url) => url.pathname === '/checkout')
  await payAsGuest(page, '4242 4242 4242 4242', `guest-${randomUUID()}@example.com`)
  await page.waitForURL((url) => url.pathname.startsWith('/orders/'))
  return new URL(page.url())
}

for (const width of [390, 1280]) {
  test(`at ${width} px a guest keeps an order in an account, buys it again, and cancels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const { pathname, search } = await buy(page)
    const [elsewhere, plain, pdf] = await Promise.all([
      call(hostOf('fashion'), pathname + search),
      call(hostOf(STORE), pathname),
      call(hostOf(STORE), `${pathname}/invoice.pdf${search}`),
    ])
    expect([elsewhere.status, plain.status, pdf.status]).toEqual([404, 404, 200])
    expect([pdf.headers['content-type'], pdf.headers['cache-control']]).toEqual([
      'application/pdf',
      'private, no-store',
    ])

    await page.getByLabel('Password').fill('correct horse')
    await page.getByRole('button', { name: 'Create account' }).click()
    // Without the key from here on: the session opens it.
    await page.waitForURL((url) => url.pathname === pathname && url.search === '')
    await page.getByRole('button', { name: 'Buy again' }).click()
    await expect(page.getByText('It is in your cart.')).toBeVisible()
    await page.getByRole('button', { name: 'Cancel order' }).click()
    await page.getByRole('button', { name: 'Cancel the order' }).click()
    await expect(page.getByText('This order was cancelled.')).toBeVisible()
  })

  test(`at ${width} px what was sent comes back: asked for, accepted, arrived, refunded`, async ({ page, browser }) => {
    await page.setViewportSize({ width, height: 900 })
    const order = await buy(page)
    const room = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
    await signInAsStaff(room, STORE)
    await room.goto(at(`/admin${order.pathname}`))
    await room.getByRole('button', { name: 'Fulfil', exact: true }).click()
    await room.getByLabel('Tracking address').fill('https://parcels.example/1')
    await room.getByRole('button', { name: 'Fulfil order' }).click()
    await expect(room.getByRole('dialog')).toBeHidden()

    await page.goto(order.href)
    await expect(page.getByRole('link', { name: 'Follow your parcel' })).toHaveAttribute(
      'href',
      'https://parcels.example/1',
    )
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
    await expect(page.getByText('Refunded', { exact: true })).toBeVisible()
    await room.context().close()
  })
}
