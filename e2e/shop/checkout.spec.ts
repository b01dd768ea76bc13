import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { giftCardHash } from '#lib/gift-cards/gift-card-code.ts'
import { hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { fillCard, fillCheckout } from '../people.ts'

const ASKS = '4000 0000 0000 3220'
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

    test('a variant, a code, a checkout that asks "Is it you?", and the order says all of it', async ({ page }) => {
      const code = `E2E${randomUUID().slice(0, 6)}`.toUpperCase()
      await inStore(
        (schema) =>
          `INSERT INTO ${schema}.discount (id, title, code, kind, value) VALUES ($1, 'Tenth', $2, 'percent', 1000)`,
        [randomUUID(), code],
      )
      await addToCart(page, await sell(5, 5_000))
      await page.goto(`${shop}/cart`)
      await enterCode(page, 'nosuchcode')
      await expect(page.getByText('There is no such code.')).toBeVisible()
      await enterCode(page, code.toLowerCase())
      await expect(page.getByRole('button', { name: `Remove ${code}` })).toBeVisible()
      await expect(page.getByText('$45.00').first()).toBeVisible()
      await page.getByRole('link', { name: 'Go to checkout' }).click()
      await fillCheckout(page, ASKS)
      await page.getByRole('button', { name: 'Pay $50.00' }).click()
      await page.getByRole('button', { name: 'Confirm' }).click()
      await expect(page.getByRole('heading', { name: 'Thank you, Grace' })).toBeVisible()
      const receipt = page.getByRole('region', { name: 'What you ordered' })
      await expect(receipt.getByText(`Tenth (${code})`)).toBeVisible()
      await expect(receipt.getByText('M', { exact: true })).toBeVisible()
      await expect(receipt.getByText('$50.00').last()).toBeVisible()
    })

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
