import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediaFolder } from '#lib/content/media-folder.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { env } from '#lib/env.ts'
import {
  createFullStore,
  killedAtTheEnd,
  mediaSums,
  NO_TRACES,
  order,
  tableSums,
  tracesOf,
} from '#lib/testing/archive-fixture.ts'
import { codeOf, must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { loadMigrations } from '../migrate/load-migrations.ts'
import { storeContext } from '../store-context.ts'
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
