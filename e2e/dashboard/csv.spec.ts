import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { cookieHeader, signInAsStaff } from '../people.ts'
import { createStore, runSouk } from '../run-souk.ts'

const HEAD = 'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src'
const PICTURE = 'http://127.0.0.1/scarf.jpg'

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel(/^Choose a product file/)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

async function exported(page: Page, what: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `Export ${what}` }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

test('a file comes in: its bad line is shown, the rest is in the shop, what goes out comes back the same; nobody else sees it', async ({
  page,
}) => {
  const slug = `csv-${Date.now().toString(36)}`
  await createStore(slug, 'Moving in')
  await signInAsStaff(page, slug, `owner@${slug}.test`, 'correct horse battery')
  await page.goto(`http://${hostOf(slug)}/admin/transfer`)

  await choose(page, 'products.xlsx', 'PK\u0003\u0004 a workbook')
  await expect(page.getByRole('alert').filter({ hasText: 'Excel' })).toContainText('not a CSV file')

  const rows = [
    `wool-scarf,Wool scarf,Colour,Blue,S-1,29.50,${PICTURE}`,
    'wool-scarf,,,Grey,S-2,29.50,',
    'cap,Cap,,,,ten,',
  ]
  await choose(page, 'moving.csv', [HEAD, ...rows].join('\n'))
  await page.waitForURL(/\/admin\/transfer\/[0-9a-f-]{36}$/)
  const address = page.url()
  await expect(page.getByText('Ready to import')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Line 4' })).toContainText(
    /Variant Price.*The product is left out/,
  )
  expect((await call(hostOf(slug), '/products/wool-scarf')).status).toBe(404)

  await page.getByRole('button', { name: 'Import 1 product' }).click()
  await expect(page.getByText('The import is done.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: PICTURE })).toContainText('not on the public internet')
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the report' }).click(),
  ])
  expect(await readFile(await report.path(), 'utf8')).toMatch(
    /^Line,Handle,Result,Reason\r\n2,wool-scarf,created,\r\n4,cap,skipped,.*Variant Price.*\r\n2,wool-scarf,picture not reached,http.*\r\n$/,
  )
  await page.goto(`http://${hostOf(slug)}/products/wool-scarf`)
  await expect(page.getByRole('heading', { name: 'Wool scarf' })).toBeVisible()

  await page.goto(`http://${hostOf(slug)}/admin/transfer`)
  const csv = await exported(page, 'products')
  expect(csv).toContain('Wool scarf')
  await choose(page, 'again.csv', csv)
  await expect(page.getByText('Ready to import')).toBeVisible()
  await page.getByRole('button', { name: /^Import \d+ products$/ }).click()
  await expect(page.getByText('The import is done.')).toBeVisible()
  await page.goto(`http://${hostOf(slug)}/admin/transfer`)
  expect(await exported(page, 'products')).toBe(csv)

  // Who may not, cannot: staff without the permission, another store's owner, nobody.
  const cookie = await cookieHeader(page.context(), slug)
  const [id] = address.split('/').slice(-1)
  const doors = ['/admin/transfer-export/customers', '/admin/transfer-export/orders', `/admin/transfer-report/${id}`]
  const knock = (host: string, headers: Record<string, string> = {}) =>
    Promise.all(doors.map(async (path) => (await call(hostOf(host), path, { headers })).status))
  expect(await knock(slug, { cookie })).toEqual([200, 200, 200])
  expect(await knock(slug)).toEqual([401, 401, 401])
  expect(await knock('techstore', { cookie })).toEqual([401, 401, 401])
  const password = 'a good long password'
  const account = ['--email', 'helper@example.com', '--username', 'helper', '--password', password]
  await runSouk('create-user', '--tenant', slug, '--role', 'staff', ...account)
  await page.context().clearCookies()
  await signInAsStaff(page, slug, 'helper', password)
  const helper = await cookieHeader(page.context(), slug)
  expect(await knock(slug, { cookie: helper })).toEqual([403, 403, 200])
  await page.goto(`http://${hostOf(slug)}/admin/transfer`)
  await expect(page.getByRole('link', { name: 'Export products' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Export customers' })).toHaveCount(0)

  const acts = await ownerQuery<{ action: string }>(
    process.env.E2E_DIR ?? '',
    `SELECT DISTINCT e.action FROM public.audit_event e JOIN public.tenant t ON t.id = e.tenant_id
     WHERE t.slug = $1 AND e.action ~ '^(products|orders|customers)\\.' ORDER BY 1`,
    [slug],
  )
  expect(acts.map(({ action }) => action)).toEqual([
    'customers.exported',
    'orders.exported',
    'products.exported',
    'products.imported',
    'products.uploaded',
  ])
})
