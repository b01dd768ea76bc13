import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CheckoutSnapshot } from '#lib/checkout/checkout-snapshot.ts'
import { inOwnerTransaction, ownerPool } from '#lib/db/connections.ts'
import { env } from '#lib/env.ts'
import { mediaFolder } from '#lib/storage/media-folder.ts'
import {
  createFullStore,
  killedAtTheEnd,
  leaveTraces,
  mediaSums,
  NO_TRACES,
  order,
  tableSums,
  tracesOf,
} from '#lib/testing/archive-fixture.ts'
import { codeOf, must, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createSchema } from '../create-schema.ts'
import { insertRow } from '../insert-row.ts'
import { applyMigrations } from '../migrate/apply-migrations.ts'
import { loadMigrations, type Migration } from '../migrate/load-migrations.ts'
import { purgeTenant } from '../purge-tenant.ts'
import { storeContext } from '../store-context.ts'
import { exportSchema } from './export-schema.ts'
import { exportTenant } from './export-tenant.ts'
import { importTenant } from './import-tenant.ts'

let market: TestMarket
let folder: string
let source: Awaited<ReturnType<typeof createFullStore>>
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-archive-'))
  process.env.SOUK_DIR = join(folder, 'souk')
  market = await createTestMarket()
  source = await createFullStore(market, 'source')
  file = join(folder, 'source.souk')
  await exportTenant(source.tenant, file)
})
afterAll(async () => {
  await market.close()
  await rm(folder, { recursive: true, force: true })
})

const acting = { actor: 'test' }

test('a store made from a file has the same rows and the same pictures', async () => {
  const { tenant, rows } = must(await importTenant(file, { slug: 'twin' }, acting))
  expect(tenant).toMatchObject({ slug: 'twin', schemaName: 'twin', name: 'Store source', status: 'active' })
  expect(await tableSums('twin')).toEqual(await tableSums('source'))
  expect(rows).toBeGreaterThan(15)
  expect(Object.keys(await mediaSums(tenant))).toHaveLength(3)
  expect(await mediaSums(tenant)).toEqual(await mediaSums(source.tenant))
  expect(await tracesOf('twin')).toEqual({ ...(await tracesOf('source')), domains: 1 })
})

test('under another name it has no key, session, webhook or waiting mail of the original; under its own it is that store', async () => {
  const original = await createFullStore(market, 'keyed')
  await leaveTraces(original.ctx, original.customer.id, original.product.variantId)
  await original.ctx.db.mail.create({
    data: { kind: 'welcome', toEmail: 'ada@example.com', subject: '-', html: '-', text: '-' },
  })
  const path = join(folder, 'keyed.souk')
  await exportTenant(original.tenant, path)
  const countsOf = async (slug: string) => {
    const { rows } = await ownerPool().query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM ${slug}.api_key) AS keys, (SELECT count(*)::int FROM ${slug}.api_session) AS sessions,
        (SELECT count(*)::int FROM ${slug}.idempotent_request) AS requests, (SELECT count(*)::int FROM ${slug}.webhook) AS webhooks,
        (SELECT count(*)::int FROM ${slug}.webhook_delivery) AS deliveries,
        (SELECT count(*)::int FROM ${slug}.mail WHERE status = 'queued') AS mails`,
    )
    return rows[0]
  }
  const all = { keys: 1, sessions: 1, requests: 1, webhooks: 1, deliveries: 1 }
  expect(await countsOf('keyed')).toMatchObject(all)
  must(await importTenant(path, { slug: 'unkeyed' }, acting))
  const none = { keys: 0, sessions: 0, requests: 0, webhooks: 0, deliveries: 0, mails: 0 }
  expect(await countsOf('unkeyed')).toEqual(none)
  must(await purgeTenant(original.tenant.id, acting))
  must(await importTenant(path, {}, acting))
  expect(await countsOf('keyed')).toEqual({ ...all, mails: 0 })
})

test('exported again it makes the same parts, byte for byte', async () => {
  const first = await exportTenant(source.tenant, join(folder, 'first.souk'))
  const { tenant } = must(await importTenant(file, { slug: 'again' }, acting))
  const second = await exportTenant(tenant, join(folder, 'second.souk'))
  expect(second.manifest.tables).toEqual(first.manifest.tables)
  expect(second.manifest.media).toEqual(first.manifest.media)
  expect(second.manifest.migrations).toEqual(first.manifest.migrations)
})

test('it sells, with order numbers that go on', async () => {
  const { tenant } = must(await importTenant(file, { slug: 'sells' }, acting))
  const ctx = storeContext(tenant, { kind: 'system' })
  const [variant] = await ctx.db.variant.findMany({ where: { stock: { gt: 0 } }, orderBy: { id: 'desc' } })
  const before = await ctx.db.order.count()
  await order(ctx, variant?.id ?? '')
  expect(await ctx.db.order.count()).toBe(before + 1)
  expect(new Set((await ctx.db.order.findMany()).map(({ number }) => number)).size).toBe(before + 1)
})

test('a market with newer migrations brings it up to date', async () => {
  const migrations = loadMigrations('tenant')
  const sql = 'ALTER TABLE "product" ADD COLUMN "colour" TEXT NOT NULL DEFAULT \'red\''
  migrations.push({ ...newest(migrations), name: '29990101000000_colour', checksum: 'f'.repeat(64), statements: [sql] })
  try {
    const { tenant } = must(await importTenant(file, { slug: 'newer' }, acting))
    const { rows } = await ownerPool().query('SELECT colour, slug FROM newer.product ORDER BY slug')
    expect(rows).toHaveLength(await source.ctx.db.product.count())
    expect(new Set(rows.map(({ colour }) => colour))).toEqual(new Set(['red']))
    const ledger = await ownerPool().query("SELECT name FROM migration_ledger WHERE schema_name = 'newer'")
    expect(ledger.rows).toHaveLength(migrations.length)
    // And back: this file names a migration that the older market does not know.
    await exportTenant(tenant, join(folder, 'newer.souk'))
  } finally {
    migrations.pop()
  }
  const refused = await importTenant(join(folder, 'newer.souk'), { slug: 'older' }, acting)
  expect(refused).toMatchObject({ ok: false, failures: [{ code: 'refused' }] })
  expect(refused.ok ? '' : refused.failures[0].message).toContain('newer version')
  expect(await tracesOf('older')).toEqual(NO_TRACES)
})

/** The tables of an old version with what each version has had: a shop that sold something. Its register knows none of it. */
async function makeOldStore(schemaName: string, had: Migration[]): Promise<void> {
  await inOwnerTransaction(async (client) => {
    await createSchema(client, schemaName, '')
    await applyMigrations(client, schemaName, had)
    const now = new Date()
    const add = (table: string, row: Record<string, unknown>) => insertRow(client, schemaName, table, row)
    await add('store_settings', { name: 'Old', order_prefix: 'T', last_order_number: 1001, updated_at: now })
    const person = { id: 's', email: 'ada@old.test', name: 'Ada', password_hash: '-' }
    await add('staff', { ...person, username: 'ada', role: 'owner' })
    await add('customer', { ...person, id: 'c' })
    const product = { id: 'p', slug: 'lamp', title: 'Lamp', description: '**Brass** & glass', status: 'active' }
    await add('product', { ...product, price_minor: 1000, updated_at: now })
    await add('variant', { id: 'v', product_id: 'p', price_minor: 1000, stock: 7 })
    await add('cart', { id: 'cart', customer_id: 'c', updated_at: now })
    const account = { currency: 'USD', subtotalMinor: 2000, shippingMinor: 500, totalMinor: 2500 }
    const line = { title: 'Lamp', sku: '', quantity: 2 }
    const to = { email: 'ada@old.test', address: { name: 'Ada', country: 'GB' }, shippingMethod: 'standard' }
    const lines = [{ ...line, variantId: 'v', unitPriceMinor: 1000 }]
    const paid = { id: 'pay', idempotency_key: 'k', cart_id: 'cart', provider: 'test', status: 'succeeded' }
    const checkout = JSON.stringify({ ...to, ...account, lines, customerId: 'c' })
    await add('payment', { ...paid, amount_minor: 2500, currency: 'USD', checkout })
    const sums = { currency: 'USD', subtotal_minor: 2000, shipping_minor: 500, total_minor: 2500 }
    const placed = { payment_id: 'pay', customer_id: 'c', email: to.email, payment_status: 'paid' }
    const sent = { shipping_method: 'standard', address: JSON.stringify(to.address) }
    await add('order', { id: 'o', number: 'T1001', ...sums, ...placed, ...sent })
    await add('order_line', { id: 'l', order_id: 'o', variant_id: 'v', ...line, unit_price_minor: 1000 })
  })
}

test('a file from after each migration comes forward through those that followed, with its rows, and sells', async () => {
  const migrations = loadMigrations('tenant')
  for (const [last, { name }] of migrations.entries()) {
    const path = join(folder, `${name}.souk`)
    await makeOldStore(`old__${last}`, migrations.slice(0, last + 1))
    await exportSchema(`old__${last}`, path)
    const { tenant } = must(await importTenant(path, { slug: `forward-${last}` }, acting))
    const ctx = storeContext(tenant, { kind: 'system' })
    const orders = await ctx.db.order.findMany({ include: { lines: true, payment: true, customer: true } })
    expect(orders).toMatchObject([
      { number: 'T1001', totalMinor: 2500, lines: [{ title: 'Lamp', quantity: 2 }], customer: { name: 'Ada' } },
    ])
    expect(CheckoutSnapshot.parse(orders[0]?.payment?.checkout)).toMatchObject({ priced: { totalMinor: 2500 } })
    const sold = await order(ctx, 'v')
    expect([name, sold.orderNumber, await stockOf(ctx, 'v')]).toEqual([name, 'T1002', 6])
  }
  // Words were made for what stood there: as code writes them today.
  const [first] = await ownerPool()
    .query('SELECT search_text, search_body, description FROM forward_0.product')
    .then(({ rows }) => rows)
  expect(first).toEqual({
    search_text: ' lamp \n  ',
    search_body: 'brass glass',
    description: '<p><strong>Brass</strong> &amp; glass</p>',
  })
})

function newest<T>(list: T[]): T {
  const last = list.at(-1)
  if (!last) throw new Error('No migration')
  return last
}

test('an address that is taken, reserved or no address is refused beside it, and nothing is left', async () => {
  for (const [slug, code] of [
    [undefined, 'taken'],
    ['source', 'taken'],
    ['admin', 'invalid'],
    ['x', 'invalid'],
  ] as const) {
    const folders = await readdir(resolve(env().SOUK_DIR, 'media'))
    const result = await importTenant(file, slug ? { slug } : {}, acting)
    expect([slug, codeOf(result)]).toEqual([slug, code])
    expect(result.ok ? '' : result.failures[0].field).toBe('slug')
    expect(await readdir(resolve(env().SOUK_DIR, 'media'))).toEqual(folders)
  }
})

test('an import whose connection dies at its last step leaves nothing in the database, and no pictures', async () => {
  const folders = await readdir(resolve(env().SOUK_DIR, 'media'))
  await expect(killedAtTheEnd(() => importTenant(file, { slug: 'killed' }, acting))).rejects.toThrow(
    /terminat|[Cc]onnection/,
  )
  expect(await tracesOf('killed')).toEqual(NO_TRACES)
  expect(await readdir(resolve(env().SOUK_DIR, 'media'))).toEqual(folders)
  must(await importTenant(file, { slug: 'killed' }, acting))
})

test('an export that cannot be written to its end leaves no file', async () => {
  const failing = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) })
  await expect(exportTenant(source.tenant, failing)).rejects.toThrow('disk full')
  const blocked = join(folder, 'blocked')
  await exportTenant(source.tenant, join(blocked, 'x.souk'))
  await expect(exportTenant(source.tenant, blocked)).rejects.toThrow('EISDIR')
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([])
  expect((await stat(join(blocked, 'x.souk'))).mode & 0o077).toBe(0)
})

test('a picture that was lost from the folder is named and does not stop the export', async () => {
  const { tenant } = must(await importTenant(file, { slug: 'lossy' }, acting))
  const [lost = ''] = await readdir(mediaFolder(tenant))
  await rm(join(mediaFolder(tenant), lost))
  const { manifest } = await exportTenant(tenant, join(folder, 'lossy.souk'))
  expect(manifest.missingMedia).toEqual([lost])
  must(await importTenant(join(folder, 'lossy.souk'), { slug: 'lossy-twin' }, acting))
})

test('a file of a store that is being written to shows one moment of it', async () => {
  const busy = await market.createStore('busy')
  const [one, other] = [
    await sell(busy.ctx, { title: 'One', stock: 1_000 }),
    await sell(busy.ctx, { title: 'Other', stock: 1_000 }),
  ]
  let open = true
  const writing = [1, 2].map(async () => {
    while (open) await order(busy.ctx, one.variantId)
  })
  try {
    for (let round = 0; round < 5; round++) {
      const path = join(folder, `busy-${round}.souk`)
      await exportTenant(busy.tenant, path)
      const { tenant } = must(await importTenant(path, { slug: `moment-${round}` }, acting))
      const ctx = storeContext(tenant, { kind: 'system' })
      const orders = await ctx.db.order.findMany({ include: { lines: true } })
      const { lastOrderNumber } = await ctx.db.storeSettings.findFirstOrThrow()
      expect(orders.filter(({ lines }) => lines.length === 0)).toEqual([])
      expect(orders).toHaveLength(lastOrderNumber - 1_000)
      const pending = await ctx.db.payment.count({ where: { status: 'pending' } })
      expect(await stockOf(ctx, one.variantId)).toBe(1_000 - orders.length - pending)
      expect(await stockOf(ctx, other.variantId)).toBe(1_000)
    }
  } finally {
    open = false
    await Promise.all(writing)
  }
})

test('a schema that no store owns is set aside with its pictures, and a store can be made of it', async () => {
  const lost = await createFullStore(market, 'orphan')
  const [rows, pictures] = [await tableSums('orphan'), await mediaSums(lost.tenant)]
  await ownerPool().query('DELETE FROM public.tenant WHERE id = $1', [lost.tenant.id])
  await exportSchema('orphan', join(folder, 'orphan.souk'))
  const { tenant } = must(await importTenant(join(folder, 'orphan.souk'), { slug: 'found' }, acting))
  expect(tenant).toMatchObject({ name: 'Store orphan', ownerEmail: 'owner@orphan.test' })
  expect(await tableSums('found')).toEqual(rows)
  expect(await mediaSums(tenant)).toEqual(pictures)
  await expect(exportSchema('nowhere', join(folder, 'nowhere.souk'))).rejects.toThrow('There is no schema "nowhere".')
})

test('a table that is larger than a part is cut at the ends of rows, and is the same again', async () => {
  const { tenant } = await market.createStore('large')
  await ownerPool().query(
    `INSERT INTO large.page (slug, title, body, updated_at)
     SELECT 'page-' || i, E'tab\\tand\\nline ' || i, repeat(md5(i::text) || E'\\n', 150), now() FROM generate_series(1, 2500) i`,
  )
  const { manifest } = await exportTenant(tenant, join(folder, 'large.souk'))
  expect(manifest.tables.find(({ name }) => name === 'page')?.parts.length).toBeGreaterThan(2)
  must(await importTenant(join(folder, 'large.souk'), { slug: 'large-twin' }, acting))
  expect(await tableSums('large_twin')).toEqual(await tableSums('large'))
})
