import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownerPool } from '#lib/db/connections.ts'
import { openStore } from './open-store.ts'
import { figure, heading } from './report.ts'

export type ArchiveRun = {
  ms: number
  tableBytes: number
  fileBytes: number
  rows: number
  peakRss: number
  baseRss: number
}

/**
 * Writes a large store into a file and makes another store from it, each in a process of its own, so that its peak
 * memory is that of the work.
 * @param rows how many rows the store gets
 */
export async function benchArchive(rows = 200_000): Promise<void> {
  heading(`A store of ${rows.toLocaleString('en')} rows in a file`)
  const slug = `bench-archive-${rows}`
  const { schemaName } = await openStore(slug)
  await fillStore(schemaName, rows)
  const folder = mkdtempSync(join(tmpdir(), 'souk-archive-'))
  try {
    const file = join(folder, 'store.souk')
    print('export', run('export', slug, file))
    print('import', run('import', `${slug}-copy`, file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(what: 'export' | 'import', slug: string, file: string): ArchiveRun {
  const output = execFileSync(process.execPath, ['bench/archive-run.ts', what, slug, file], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output.toString()) as ArchiveRun
}

function print(what: string, { ms, tableBytes, fileBytes, rows, peakRss, baseRss }: ArchiveRun): void {
  const seconds = ms / 1_000
  const sizes = `${(tableBytes / 1e6).toFixed(0)} MB of rows, ${(fileBytes / 1e6).toFixed(0)} MB of file`
  figure(what, `${(tableBytes / 1e6 / seconds).toFixed(1)} MB/s`, `${Math.round(rows / seconds)} rows/s, ${sizes}`)
  figure(
    `${what}, peak RSS`,
    `${(peakRss / 2 ** 20).toFixed(0)} MB`,
    `${(baseRss / 2 ** 20).toFixed(0)} MB before it began`,
  )
}

/** Ten kinds of rows, as a shop that has sold for years has them. */
async function fillStore(schemaName: string, rows: number): Promise<void> {
  const tenth = Math.floor(rows / 10)
  const client = await ownerPool().connect()
  try {
    await client.query(`SET search_path TO "${schemaName}"`)
    for (const statement of FILL) await client.query(statement.replaceAll('TENTH', String(tenth)))
  } finally {
    client.release(true)
  }
}

const ADDRESS = `jsonb_build_object('name', 'Shopper ' || i, 'line1', i || ' Long Street', 'line2', '', 'city', 'London',
  'region', '', 'postalCode', 'SW1Y 4JH', 'country', 'GB', 'phone', '')`

const FILL = [
  `INSERT INTO product (id, slug, title, description, status, price_minor, updated_at)
     SELECT 'p' || i, 'product-' || i, 'Product number ' || i, repeat(md5(i::text) || ' ', 8), 'active', i, now()
       FROM generate_series(1, TENTH) i`,
  `INSERT INTO variant (id, product_id, sku, price_minor, stock)
     SELECT gen_random_uuid(), 'p' || i, 'SKU' || i, i, 10 FROM generate_series(1, TENTH) i`,
  `INSERT INTO customer (id, email, name, password_hash)
     SELECT 'c' || i, 'shopper' || i || '@example.com', 'Shopper ' || i, md5(i::text) FROM generate_series(1, 2 * TENTH) i`,
  `INSERT INTO payment (id, idempotency_key, cart_id, provider, status, amount_minor, currency, reference, checkout)
     SELECT 'y' || i, gen_random_uuid(), gen_random_uuid(), 'test', 'succeeded', 1000, 'USD', 'test_' || i,
            jsonb_build_object('customerId', 'c' || i, 'email', 'shopper' || i || '@example.com', 'address', ${ADDRESS},
              'shippingMethod', 'standard', 'currency', 'USD', 'subtotalMinor', 1000, 'shippingMinor', 0,
              'totalMinor', 1000, 'lines', jsonb_build_array(jsonb_build_object('variantId', i, 'title', md5(i::text),
              'sku', 'SKU' || i, 'unitPriceMinor', 1000, 'quantity', 1)))
       FROM generate_series(1, TENTH) i`,
  `INSERT INTO "order" (id, number, payment_id, customer_id, email, currency, subtotal_minor, shipping_minor, total_minor,
                        shipping_method, address)
     SELECT 'o' || i, 'N' || i, 'y' || i, 'c' || i, 'shopper' || i || '@example.com', 'USD', 1000, 0, 1000, 'standard',
            ${ADDRESS} FROM generate_series(1, TENTH) i`,
  `INSERT INTO order_line (id, order_id, title, sku, unit_price_minor, quantity)
     SELECT gen_random_uuid(), 'o' || (1 + i % TENTH), 'Product number ' || i, 'SKU' || i, 1000, 1
       FROM generate_series(1, 4 * TENTH) i`,
]
