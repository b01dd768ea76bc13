import { expect, test } from '@playwright/test'
import { RAN, SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { openStore } from '../people.ts'

const EACH = 18
/** Longest value that the catalogue takes for an option. */
const LONGEST_VALUE = 100

test('no script in any field of a product or a collection runs, in the shop or in the dashboard', async ({ page }) => {
  test.slow()
  const store = `payloads-${Date.now().toString(36)}`
  await openStore(page, 'Payloads', store)
  const schema = store.replaceAll('-', '_')
  const market = process.env.E2E_DIR ?? ''
  const insert = (table: string, row: Record<string, unknown>) =>
    ownerQuery(
      market,
      `INSERT INTO "${schema}"."${table}" (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map((_, n) => `$${n + 1}`)
        .join(', ')})`,
      Object.values(row),
    )
  const groups = Array.from({ length: Math.ceil(SCRIPT_PAYLOADS.length / EACH) }, (_, n) =>
    SCRIPT_PAYLOADS.slice(n * EACH, (n + 1) * EACH),
  )
  const now = new Date()
  for (const [n, payloads] of groups.entries()) {
    const all = payloads.join(' ')
    const values = payloads.filter((payload) => payload.trim().length < LONGEST_VALUE).map((value) => ({ value }))
    const words = { title: all, description: all, seo_title: all, seo_description: all }
    await insert('product', {
      ...words,
      id: `p${n}`,
      slug: `p${n}`,
      vendor: all,
      type: all,
      tags: payloads,
      options: JSON.stringify([{ name: 'Option', values }]),
      search_text: all,
      status: 'active',
      price_minor: 100,
      updated_at: now,
    })
    for (const [at, { value }] of values.entries()) {
      const variant = { id: `v${n}-${at}`, product_id: `p${n}`, title: value, option_values: [value], sku: value }
      await insert('variant', { ...variant, barcode: value, price_minor: 100, stock: at % 3, position: at })
    }
    await insert('collection', { ...words, id: `c${n}`, slug: `c${n}`, updated_at: now })
    await insert('collection_product', { collection_id: `c${n}`, product_id: `p${n}` })
  }
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(`dialog on ${page.url()}`)
    void dialog.dismiss()
  })
  const paths = [
    '/products',
    '/collections',
    '/search?q=script',
    '/admin/products',
    '/admin/collections',
    ...groups.flatMap((_, n) => [`/products/p${n}`, `/collections/c${n}`, `/admin/products/p${n}`]),
    '/admin/collections/c0',
  ]
  for (const path of paths) {
    await page.goto(`http://${hostOf(store)}${path}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    const links = page.locator('.prose a')
    for (let n = 0; n < Math.min(3, await links.count()); n++)
      await links
        .nth(n)
        .hover({ force: true, timeout: 1_000 })
        .catch(() => {})
    const found = await page.evaluate((name) => (window as unknown as Record<string, unknown>)[name] !== undefined, RAN)
    if (found) ran.push(path)
  }
  expect(ran).toEqual([])
})
