import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uploadMedia } from '#lib/content/upload-media.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { mediaFolder } from '#lib/storage/media-folder.ts'
import { createFullStore, killedAtTheEnd, mediaSums, order, tableSums } from '#lib/testing/archive-fixture.ts'
import { codeOf, must, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { isHeldBack } from '../held-mails.ts'
import { backupTenant } from './backup-tenant.ts'
import type { TableDifference } from './compare-schemas.ts'
import { exportTenant } from './export-tenant.ts'
import { fetchBackup } from './fetch-backup.ts'
import { importTenant } from './import-tenant.ts'
import { type RestoreRequest, restoreTenant } from './restore-tenant.ts'
import { verifyArchive } from './verify-archive.ts'

let market: TestMarket
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-restore-'))
  Object.assign(process.env, { SOUK_DIR: join(folder, 'souk'), BACKUP_DIR: join(folder, 'kept') })
  market = await createTestMarket()
})
afterAll(async () => {
  await market.close()
  await rm(folder, { recursive: true, force: true })
})

const acting = { actor: 'test' }
const yes = { from: 'a test', confirm: async () => true } satisfies RestoreRequest

/** A store, its file, and what has happened since it was written. */
async function changedStore(slug: string) {
  const store = await createFullStore(market, slug)
  const file = join(folder, `${slug}.souk`)
  await exportTenant(store.tenant, file)
  const before = await tableSums(slug)
  const { ctx, product, picture } = store
  await order(ctx, product.variantId)
  await ctx.db.mail.updateMany({ data: { status: 'sent' } })
  await sell(ctx, { title: 'Since then', stock: 3 })
  await ctx.db.page.update({ where: { slug: 'home' }, data: { title: 'Another home' } })
  await ctx.db.customer.deleteMany()
  await ctx.db.media.delete({ where: { id: picture.id } })
  const [lost = ''] = await readdir(mediaFolder(store.tenant))
  await rm(join(mediaFolder(store.tenant), lost))
  return { ...store, file, before, lost }
}

/** Everything of the market that is not this store: rows, files and the registry. */
async function othersThan(slug: string): Promise<unknown> {
  const tenants = await publicDb().tenant.findMany({ where: { slug: { not: slug } }, orderBy: { slug: 'asc' } })
  return Promise.all(
    tenants.map(async (tenant) => {
      const { rows } = await ownerPool().query(
        `SELECT (SELECT oid FROM pg_namespace WHERE nspname = $1) AS oid,
                (SELECT json_agg(l ORDER BY l.name) FROM migration_ledger l WHERE schema_name = $1) AS ledger`,
        [tenant.schemaName],
      )
      return [tenant, rows[0], await tableSums(tenant.schemaName), await mediaSums(tenant)]
    }),
  )
}

async function sideSchemas(): Promise<string[]> {
  const { rows } = await ownerPool().query(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'restore\\_\\_%'
     UNION SELECT schema_name FROM migration_ledger WHERE schema_name LIKE 'restore\\_\\_%'`,
  )
  return rows.map(({ name }) => name)
}

test('a restored store is what its file says, sells on, and the other stores keep every byte', async () => {
  await createFullStore(market, 'neighbour')
  const { tenant, ctx, file, before, product, lost } = await changedStore('restored')
  const others = await othersThan('restored')
  let seen: TableDifference[] = []
  const restored = must(
    await restoreTenant(
      tenant,
      file,
      {
        from: 'monday',
        confirm: async (differences) => {
          seen = differences
          return true
        },
      },
      acting,
    ),
  )
  expect(seen).toEqual(restored.differences)
  expect(Object.fromEntries(seen.map(({ table, ...numbers }) => [table, numbers]))).toMatchObject({
    order: { now: 3, inFile: 2, onlyNow: 1, onlyInFile: 0, changed: 0 },
    product: { now: 5, inFile: 4, onlyNow: 1, onlyInFile: 0, changed: 0 },
    customer: { now: 0, inFile: 1, onlyNow: 0, onlyInFile: 1, changed: 0 },
    page: { onlyNow: 0, onlyInFile: 0, changed: 1 },
    staff: { now: 1, inFile: 1, onlyNow: 0, onlyInFile: 0, changed: 0 },
  })
  expect(await tableSums('restored')).toEqual(before)
  expect(await othersThan('restored')).toEqual(others)
  expect(restored.mediaFiles).toBe(1)
  expect(await readdir(mediaFolder(tenant))).toContain(lost)
  expect(await sideSchemas()).toEqual([])

  // The handle from before the restore follows the store into its new schema.
  expect(await stockOf(ctx, product.variantId)).toBe(48)
  await order(ctx, product.variantId)
  const events = await publicDb().auditEvent.findMany({ where: { tenantId: tenant.id, action: 'tenant.restored' } })
  expect(events.map(({ detail }) => detail)).toEqual([{ from: 'monday' }])
})

test('the state before is in the backups, and brings everything back', async () => {
  const { tenant, file } = await changedStore('undone')
  const now = await tableSums('undone')
  const { backupKey } = must(await restoreTenant(tenant, file, yes, acting))
  expect(await tableSums('undone')).not.toEqual(now)
  const fetched = await fetchBackup(backupKey ?? '')
  must(await restoreTenant(tenant, fetched.path, yes, acting))
  await fetched.remove()
  expect(await tableSums('undone')).toEqual(now)
})

test('a mail that has been sent since the file was written is not sent again, one that still waits is', async () => {
  const { tenant, ctx, product } = await createFullStore(market, 'wrote')
  const write = (subject: string) =>
    ctx.db.mail.create({ data: { kind: 'welcome', toEmail: 'ada@wrote.test', subject, html: '-', text: '-' } })
  await write('sent since')
  await write('waits')
  await write('gone since')
  for (const subject of ['failed', 'failed, sent since']) {
    const { id } = await write(subject)
    await ctx.db.mail.update({ where: { id }, data: { status: 'failed', error: 'Full.' } })
  }
  const cartId = (await ctx.db.cart.findFirstOrThrow({ where: { lines: { some: { variantId: product.variantId } } } }))
    .id
  await ctx.db.cart.update({ where: { id: cartId }, data: { email: 'ada@wrote.test' } })
  const file = join(folder, 'wrote.souk')
  await exportTenant(tenant, file)
  await ctx.db.mail.updateMany({
    where: { subject: { endsWith: 'sent since' } },
    data: { status: 'sent', sentAt: new Date(), error: '' },
  })
  await ctx.db.mail.deleteMany({ where: { subject: 'gone since' } })
  await ctx.db.cart.update({ where: { id: cartId }, data: { remindedAt: new Date() } })
  const { tenant: twin } = must(await importTenant(file, { slug: 'wrote-twin' }, acting))
  must(await restoreTenant(tenant, file, yes, acting))
  const standing = async (schema: string) => {
    const { rows } = await ownerPool().query<{ subject: string; status: string; error: string }>(
      `SELECT subject, status, error FROM "${schema}".mail WHERE kind = 'welcome' ORDER BY subject`,
    )
    return rows.map(
      ({ subject, status, error }) =>
        `${subject}: ${status}${isHeldBack(error) ? ', held back' : error && `, ${error}`}`,
    )
  }
  expect(await standing('wrote')).toEqual([
    'failed: failed, Full.',
    'failed, sent since: failed, held back',
    'gone since: failed, held back',
    'sent since: failed, held back',
    'waits: queued',
  ])
  expect((await standing(twin.schemaName)).filter((each) => !each.endsWith('held back'))).toEqual([])
  expect((await ctx.db.cart.findUniqueOrThrow({ where: { id: cartId } })).remindedAt).not.toBeNull()
})

test('orders that come in while a store is restored are in it, or in the backup of the state before', async () => {
  const { tenant, ctx, file, product } = await changedStore('selling')
  let open = true
  const made: string[] = []
  const sellOne = async () => {
    // Whoever was in the middle of a checkout has lost it, and is told so.
    const one = await order(ctx, product.variantId).catch(() => null)
    if (one) made.push(one.orderId)
  }
  const selling = (async () => {
    while (open) await sellOne()
  })()
  const restored = await restoreTenant(tenant, file, yes, acting).finally(async () => {
    open = false
    await selling
  })
  const { backupKey } = must(restored)
  const fetched = await fetchBackup(backupKey ?? '')
  const { tenant: kept } = must(await importTenant(fetched.path, { slug: 'kept-orders' }, acting))
  await fetched.remove()
  const { rows } = await ownerPool().query<{ id: string }>(
    `SELECT id FROM selling."order" UNION SELECT id FROM ${kept.schemaName}."order"`,
  )
  const found = new Set(rows.map(({ id }) => id))
  expect(made.length).toBeGreaterThan(0)
  expect(made.filter((id) => !found.has(id))).toEqual([])
})

test('while a shopper is paying nothing is swapped: the money would have no order', async () => {
  const { tenant, ctx, file, before } = await changedStore('paying')
  const payment = { idempotencyKey: 'under-way', cartId: 'none', provider: 'test', amountMinor: 1, currency: 'USD' }
  await ctx.db.payment.create({ data: { ...payment, checkout: {} } })
  const restoring = restoreTenant(tenant, file, yes, acting)
  await new Promise((done) => setTimeout(done, 1_000))
  // Still the store as it was, and it answers meanwhile.
  expect(await ctx.db.payment.count({ where: { status: 'pending' } })).toBe(1)
  await ctx.db.payment.updateMany({ where: { status: 'pending' }, data: { status: 'failed' } })
  must(await restoring)
  expect(await tableSums('paying')).toEqual(before)
  expect(await sideSchemas()).toEqual([])
})

test('without a yes nothing is changed and nothing is left', async () => {
  const { tenant, file } = await changedStore('declined')
  const [rows, files] = [await tableSums('declined'), await mediaSums(tenant)]
  const result = await restoreTenant(tenant, file, { from: 'x', confirm: async () => false }, acting)
  expect(codeOf(result)).toBe('declined')
  expect([await tableSums('declined'), await mediaSums(tenant)]).toEqual([rows, files])
  expect(await sideSchemas()).toEqual([])
  expect(await publicDb().tenantBackup.count({ where: { tenantId: tenant.id } })).toBe(0)
})

test('a damaged file, and one of another store, are refused before anything is touched', async () => {
  const { tenant, file } = await changedStore('careful')
  const other = await market.createStore('somebody-else')
  await exportTenant(other.tenant, join(folder, 'other.souk'))
  const rows = await tableSums('careful')
  expect(codeOf(await restoreTenant(tenant, join(folder, 'other.souk'), yes, acting))).toBe('other-store')
  const bytes = await readFile(file)
  await writeFile(join(folder, 'half.souk'), bytes.subarray(0, bytes.length / 2))
  expect(codeOf(await restoreTenant(tenant, join(folder, 'half.souk'), yes, acting))).toBe('refused')
  expect(await tableSums('careful')).toEqual(rows)
  expect(await sideSchemas()).toEqual([])
  must(await restoreTenant(tenant, join(folder, 'other.souk'), { ...yes, anyStore: true }, acting))
  expect(await tableSums('careful')).toEqual(await tableSums(other.tenant.schemaName))
})

test('a restore that is killed in the swap leaves the store as it was, and its backup', async () => {
  const { tenant, file, ctx, product } = await changedStore('killed')
  const [rows, files] = [await tableSums('killed'), await mediaSums(tenant)]
  await expect(killedAtTheEnd(() => restoreTenant(tenant, file, yes, acting))).rejects.toThrow(/terminat|[Cc]onnection/)
  expect(await tableSums('killed')).toEqual(rows)
  expect(await mediaSums(tenant)).toEqual(files)
  expect(await sideSchemas()).toEqual([])
  const [backup] = await publicDb().tenantBackup.findMany({ where: { tenantId: tenant.id } })
  await verifyArchive(join(folder, 'kept', backup?.key ?? ''))
  await order(ctx, product.variantId)
})

test('a store whose schema is gone altogether comes back from its backup', async () => {
  const { tenant, ctx, product } = await createFullStore(market, 'vanished')
  const before = await tableSums('vanished')
  const { key } = await backupTenant(tenant)
  await ownerPool().query('DROP SCHEMA vanished CASCADE')
  const { backupKey } = must(await restoreTenant(tenant, join(folder, 'kept', key), yes, acting))
  expect(backupKey).toBeNull()
  expect(await tableSums('vanished')).toEqual(before)
  await order(ctx, product.variantId)
  expect(codeOf(await uploadMedia(ctx, Buffer.from('no picture')))).toBe('not-a-picture')
})
