import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { giftCardHash } from '#lib/gift-cards/gift-card-code.ts'
import { hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { fillCard, fillCheckout } from '../people.ts'

const shop = `http://${hostOf('techstore')}`

async function inStore<Row extends Record<string, unknown>>(sql: (schema: string) => string, values: unknown[] = []) {
  const market = process.env.E2E_DIR ?? ''
  const [store] = await ownerQuery<{ name: string }>(
    market,
    `SELECT schema_name AS name FROM tenant WHERE slug = 'techstore'`,
  )
  return ownerQuery<Row>(market, sql(`"${store?.name}"`), values)
}

/** A product of this run alone, in as many pieces. */
async function sell(stock: number, priceMinor: number): Promise<string> {
  const id = randomUUID()
  const slug = `thing-${id.slice(0, 8)}`
  await inStore(
    (schema) => `INSERT INTO ${schema}.product (id, slug, title, status, options, price_minor, updated_at)
      VALUES ($1, $2, 'Plain thing', 'active', '[{"name": "Size", "values": [{"value": "S"}, {"value": "M"}]}]', $3, now())`,
    [id, slug, priceMinor],
  )
  for (const [position, size] of ['S', 'M'].entries()) {
    await inStore(
      (schema) => `INSERT INTO ${schema}.variant (id, product_id, title, option_values, price_minor, stock, position)
        VALUES ($1, $2, $3, ARRAY[$3], $4, $5, $6)`,
      [randomUUID(), id, size, priceMinor, stock, position],
    )
  }
  return slug
}

async function addToCart(page: Page, slug: string): Promise<void> {
  await page.goto(`${shop}/products/${slug}`)
  await page.getByRole('radio', { name: 'M', exact: true }).check()
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('M', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
}

/** Of the two fields for codes in the checkout one is shown; on phones it is folded away with the summary. */
async function enterCode(page: Page, code: string): Promise<void> {
  const field = page.getByLabel('Discount code or gift card').filter({ visible: true })
  await field.fill(code)
  await field.press('Enter')
}

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('what sells out while somebody pays is told, and nothing is charged', async ({ page }) => {
      const slug = await sell(1, 5_000)
      await addToCart(page, slug)
      await page.goto(`${shop}/checkout`)
      await fillCheckout(page, '4242 4242 4242 4242')
      await inStore(
        (schema) =>
          `UPDATE ${schema}.variant SET stock = 0 FROM ${schema}.product p WHERE p.id = product_id AND p.slug = $1`,
        [slug],
      )
      await page.getByRole('button', { name: /^Pay / }).click()
      await expect(page.getByText('Plain thing just sold out.')).toBeVisible()
      await page.getByRole('link', { name: 'Change your cart' }).click()
      await expect(page.getByText('Sold out', { exact: true })).toBeVisible()
    })

    test('a gift card that covers all needs no card, by the keyboard alone', async ({ page }) => {
      const code = randomUUID().slice(0, 16)
      await inStore(
        (schema) => `INSERT INTO ${schema}.gift_card (id, code_hash, last_four, currency, initial_minor, balance_minor)
          VALUES ($1, $2, 'WXYZ', 'USD', 20000, 20000)`,
        [randomUUID(), giftCardHash(code)],
      )
      await addToCart(page, await sell(5, 5_000))
      await page.goto(`${shop}/cart`)
      await enterCode(page, code)
      await expect(page.getByRole('button', { name: /^Remove Gift card .* WXYZ$/ })).toBeVisible()
      await page.goto(`${shop}/checkout`)
      await page.getByLabel('E-mail').focus()
      const type = async (text: string, tabs = 1) => {
        await page.keyboard.type(text)
        for (let n = 0; n < tabs; n++) await page.keyboard.press('Tab')
      }
      await type('grace@example.com')
      await expect(page.getByLabel('Country')).toBeFocused()
      await type('United S')
      await page.getByLabel('Country').selectOption('US')
      await type('Grace Hopper')
      await type('1 Harbour Street', 2)
      await type('Arlington')
      await type('Virginia')
      await type('22201', 2)
      await expect(page.getByText('There is nothing left to pay.')).toBeVisible()
      await page.getByRole('button', { name: 'Place order' }).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'Thank you, Grace' })).toBeVisible()
      await expect(page.getByText('-$55.00')).toBeVisible()
    })
  })
}

test('a form with faults leads to the first of them, and says each beside its field', async ({ page }) => {
  await addToCart(page, await sell(5, 5_000))
  await page.goto(`${shop}/checkout`)
  await page.getByLabel('Country').selectOption('US')
  await fillCard(page, '4242 4242 4242 4242')
  await page.getByLabel('ZIP code').fill('123')
  await page.getByRole('button', { name: /^Pay / }).click()
  await expect(page.getByLabel('E-mail')).toBeFocused()
  for (const fault of ['Enter your state.', 'Enter it like 94103.']) await expect(page.getByText(fault)).toBeVisible()
})

test('what is typed before the page’s script has come is kept, the card too', async ({ page }) => {
  await addToCart(page, await sell(5, 5_000))
  const scripts = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await scripts.promise
    await route.continue()
  })
  await page.goto(`${shop}/checkout`, { waitUntil: 'commit' })
  await fillCheckout(page, '4242424242424242')
  scripts.resolve()
  // Its script puts the digits in groups.
  await expect(page.getByLabel('Card number')).toHaveValue('4242 4242 4242 4242')
  await page.getByRole('button', { name: 'Pay $55.00' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you, Grace' })).toBeVisible()
})

test('what another tab put in the cart meanwhile is shown before it is paid, though it costs the same', async ({
  page,
  context,
}) => {
  const slug = await sell(5, 5_000)
  await addToCart(page, slug)
  await page.goto(`${shop}/checkout`)
  await fillCheckout(page, '4242 4242 4242 4242')
  await expect(page.getByRole('button', { name: 'Pay $55.00' })).toBeVisible()
  const other = await context.newPage()
  await other.goto(`${shop}/cart`)
  await other.getByRole('button', { name: /^Remove / }).click()
  await expect(other.getByText('Your cart is empty')).toBeVisible()
  await other.goto(`${shop}/products/${slug}`)
  await other.getByRole('radio', { name: 'S', exact: true }).check()
  await other.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(other.getByRole('dialog').getByText('S', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Pay $55.00' }).click()
  await expect(page.getByText('Your cart has changed.')).toBeVisible()
  await expect(page.getByRole('complementary').getByText('S', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Pay $55.00' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you, Grace' })).toBeVisible()
})

test('without JavaScript: the new total is told before anything is paid, the bank asks, and the order is there', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${shop}/products/${await sell(5, 5_000)}`)
  // Buttons that need a script are not there; a list is.
  await expect(page.getByRole('radio', { name: 'M', exact: true })).toHaveCount(0)
  await page.getByLabel('Choose one').selectOption('M – $50.00')
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  // The plain words; what a script would put in their place follows them unseen.
  await expect(page.getByText('It is in your cart.').first()).toBeVisible()
  await page.goto(`${shop}/checkout`)
  // Texts in a noscript are not found as texts.
  await expect(page.locator('form noscript p').first()).toBeVisible()
  await page.getByLabel('E-mail').fill('grace@example.com')
  await page.getByLabel('Country').selectOption('DE')
  await page.getByLabel('Full name').fill('Grace Hopper')
  await page.getByLabel('Street and house number').fill('Hafenstrasse 1')
  await page.getByLabel('City').fill('Hamburg')
  await page.locator('[name=postalCode]').fill('20095')
  for (const total of ['$55.00', '$60.00']) {
    await fillCard(page, '4000 0000 0000 3220')
    await page.getByRole('button', { name: `Pay ${total}` }).click()
    if (total === '$55.00') await expect(page.getByText('is not offered for your address')).toBeVisible()
  }
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you, Grace' })).toBeVisible()
  await expect(page.getByRole('main').getByText('M', { exact: true })).toBeVisible()
  await context.close()
})
