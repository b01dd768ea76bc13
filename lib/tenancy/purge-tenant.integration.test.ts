import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandoverToken } from '#lib/auth/handover-token.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { schemaMark } from '#lib/db/schema-mark.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { mediaFolder } from '#lib/storage/media-folder.ts'
import { codeOf, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createSchema } from './create-schema.ts'
import { deleteTenant } from './delete-tenant.ts'
import { purgeExpiredTenants } from './purge-expired-tenants.ts'
import { receiptPath } from './purge-receipt.ts'
import { purgeTenant } from './purge-tenant.ts'
import { renameTenant } from './rename-tenant.ts'
import { resolveTenant, resolveTenantById } from './resolve-tenant.ts'
import { suspendTenant } from './set-tenant-status.ts'
import { undeleteTenant } from './undelete-tenant.ts'

let market: TestMarket
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-purge-'))
  process.env.SOUK_DIR = folder
  market = await createTestMarket()
  // As pg-boss lays it out, as far as a purge looks at it.
  await ownerPool().query('CREATE SCHEMA pgboss')
  await ownerPool().query('CREATE TABLE pgboss.job (id int, data jsonb)')
})
afterAll(async () => {
  await market.close()
  rmSync(folder, { recursive: true, force: true })
})

const ACTING = { actor: 'operator:ops', address: '192.0.2.1' }

/** Every place in the database where one of these texts stands: names in the catalogue, and whole rows of every table. */
async function findTraces(texts: string[]): Promise<string[]> {
  const found: string[] = []
  const patterns = texts.map((text) => `%${text}%`)
  const names = await ownerPool().query<{ place: string }>(
    `SELECT 'schema ' || nspname AS place FROM pg_namespace WHERE nspname LIKE ANY ($1)
     UNION ALL SELECT 'role ' || rolname FROM pg_roles WHERE rolname LIKE ANY ($1) AND rolname LIKE '%' || current_database() || '%'
     UNION ALL SELECT 'comment ' || description FROM pg_description WHERE description LIKE ANY ($1)
     UNION ALL SELECT 'relation ' || relname FROM pg_class WHERE relname LIKE ANY ($1)`,
    [patterns],
  )
  found.push(...names.rows.map(({ place }) => place))
  const tables = await ownerPool().query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  for (const { name } of tables.rows) {
    const { rowCount } = await ownerPool().query(`SELECT 1 FROM ${name} AS t WHERE t::text LIKE ANY ($1)`, [patterns])
    if (rowCount) found.push(`${rowCount} rows of ${name}`)
  }
  return found
}

async function fill(tenant: Tenant, staffId: string): Promise<void> {
  await createHandoverToken(tenant, staffId)
  mkdirSync(mediaFolder(tenant), { recursive: true })
  writeFileSync(join(mediaFolder(tenant), 'a-400.webp'), 'x'.repeat(100))
  writeFileSync(join(mediaFolder(tenant), 'a-800.webp'), 'x'.repeat(200))
  const id = tenant.id
  await ownerPool().query(
    `INSERT INTO public.tenant_backup (id, tenant_id, key, bytes) VALUES ('b-' || $1::text, $1, $1 || '/1.souk', 9)`,
    [id],
  )
  await ownerPool().query('INSERT INTO public.tenant_size (tenant_id, measured_on, bytes) VALUES ($1, now(), 9)', [id])
  await ownerPool().query(
    `INSERT INTO public.migration_failure (schema_name, migration, error) VALUES ($1, 'm', 'locked')`,
    [tenant.schemaName],
  )
  await ownerPool().query(`INSERT INTO pgboss.job VALUES (1, jsonb_build_object('tenantId', $1::text)), (2, '{}')`, [
    id,
  ])
}

test('a deleted store answers nobody, keeps everything, and comes back with the status it had', async () => {
  for (const status of ['active', 'suspended'] as const) {
    const { tenant } = await market.createStore(`undo-${status}`)
    if (status === 'suspended') must(await suspendTenant(tenant.id, ACTING))
    const deleted = must(await deleteTenant(tenant.id, ACTING))
    expect(deleted).toMatchObject({ status: 'archived', statusBeforeArchive: status })
    expect(await resolveTenant(tenant.slug)).toBeNull()
    expect(await resolveTenantById(tenant.id)).toBeNull()
    expect(() => tenantDb(deleted)).toThrow(/archived/)
    expect(codeOf(await deleteTenant(tenant.id, ACTING))).toBe('archived')

    const back = must(await undeleteTenant(tenant.id, ACTING))
    expect(back).toMatchObject({ status, archivedAt: null, statusBeforeArchive: null })
    expect((await resolveTenant(tenant.slug))?.id).toBe(tenant.id)
    expect(await tenantDb(back, { asOperator: true }).product.count()).toBe(3)
    expect(codeOf(await undeleteTenant(tenant.id, ACTING))).toBe('not-deleted')
    const audit = await publicDb().auditEvent.findMany({ where: { tenantId: tenant.id, actor: ACTING.actor } })
    const actions = audit.map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['tenant.deleted', 'tenant.undeleted']))
  }
})

test('a purge leaves no trace in schemas, roles, media, registry and queue, and a receipt of what was erased', async () => {
  const { tenant, staffId, ctx } = await market.createStore('traceless-old')
  await market.createStore('bystander')
  await sell(ctx, { title: 'Thing', stock: 1 })
  await fill(tenant, staffId)
  await ownerPool().query(`UPDATE public.migration_failure SET error = 'again' WHERE schema_name = 'traceless_old'`)
  must(await renameTenant(tenant.id, { slug: 'traceless-new' }, ACTING))
  const client = await ownerPool().connect()
  // A restore that was looked at and never swapped in.
  await createSchema(client, 'restore__0123456789ab', schemaMark(tenant.id))
  await client.query('CREATE TABLE restore__0123456789ab.product (id text)')
  client.release()
  await ctx.db.product.count()

  const receipt = must(await purgeTenant(tenant.id, ACTING))
  const kept = await ownerPool().query("DELETE FROM public.outbox_event WHERE type = 'tenant.purged' RETURNING *")
  expect(kept.rows).toMatchObject([{ tenant_id: tenant.id, payload: {} }])
  expect(await findTraces([tenant.id, 'traceless', '0123456789ab'])).toEqual([])
  expect(existsSync(mediaFolder(tenant))).toBe(false)
  expect((await ownerPool().query('SELECT id FROM pgboss.job')).rows).toEqual([{ id: 2 }])
  expect(await resolveTenant('traceless-old')).toBeNull()
  await expect(ctx.db.product.count()).rejects.toThrow(
    /not this store's|permission denied|does not exist|was not found/,
  )

  const written = JSON.parse(readFileSync(receiptPath(receipt.file), 'utf8')) as Record<string, unknown>
  expect(written).toMatchObject({
    receipt: receipt.file,
    actor: ACTING.actor,
    tenant: { id: tenant.id, name: tenant.name, slug: 'traceless-new', schema: 'traceless_new' },
    rows: { product: 4, variant: 4, staff: 1, store_settings: 1, 'restore__0123456789ab.product': 0 },
    media: { files: 2, bytes: 300 },
    registry_rows: { tenant: 1, domain: 2, handover_token: 1, tenant_backup: 1, tenant_size: 1, migration_failure: 1 },
    queue_rows: 1,
    backups_left: [resolve(folder, 'backups', tenant.id, '1.souk')],
  })
  expect(written.finished_at).not.toBeNull()
  const audit = await publicDb().auditEvent.findMany({ where: { action: 'tenant.purged' } })
  expect(audit).toMatchObject([{ tenantId: null, actor: ACTING.actor, detail: { receipt: receipt.file } }])
  expect(receipt.file).not.toContain('traceless')
  expect(codeOf(await purgeTenant(tenant.id, ACTING))).toBe('not-found')
})

test('a store of the same name opened after a purge shows nothing of the old one, also to its old handles', async () => {
  const { tenant, ctx } = await market.createStore('phoenix')
  await ctx.db.storeSettings.updateMany({ data: { tagline: 'from the ashes' } })
  await Promise.all(Array.from({ length: 20 }, () => ctx.db.product.findMany()))
  must(await purgeTenant(tenant.id, ACTING))
  const { tenant: second, ctx: fresh } = await market.createStore('phoenix')
  expect([second.schemaName, second.id === tenant.id]).toEqual([tenant.schemaName, false])
  const old = await Promise.allSettled(Array.from({ length: 20 }, () => ctx.db.storeSettings.findFirstOrThrow()))
  expect(old.every(({ status }) => status === 'rejected')).toBe(true)
  expect((await fresh.db.storeSettings.findFirstOrThrow()).tagline).not.toBe('from the ashes')
  const again = await Promise.allSettled(Array.from({ length: 20 }, () => ctx.db.storeSettings.findFirstOrThrow()))
  expect(again.every(({ status }) => status === 'rejected')).toBe(true)
  expect((await resolveTenant('phoenix'))?.id).toBe(second.id)
  expect(existsSync(mediaFolder(second))).toBe(false)
})

test('a purge that fails erases nothing and leaves no receipt', async () => {
  const { tenant, staffId, ctx } = await market.createStore('unpurged')
  await fill(tenant, staffId)
  const receipts = (await publicDb().auditEvent.findMany({ where: { action: 'tenant.purged' } })).length
  // The role cannot be dropped while something else depends on it.
  await ownerPool().query('CREATE SCHEMA in_the_way')
  const role = `souk_${(await ownerPool().query('SELECT current_database() AS name')).rows[0].name}_unpurged`
  await ownerPool().query(`GRANT USAGE ON SCHEMA in_the_way TO "${role}"`)
  await expect(purgeTenant(tenant.id, ACTING)).rejects.toThrow(/cannot be dropped/)
  expect(await ctx.db.product.count()).toBe(3)
  expect(existsSync(join(mediaFolder(tenant), 'a-400.webp'))).toBe(true)
  expect((await publicDb().auditEvent.findMany({ where: { action: 'tenant.purged' } })).length).toBe(receipts)
  expect(readdirSync(join(folder, 'receipts')).length).toBe(receipts)
  await ownerPool().query('DROP SCHEMA in_the_way')
  must(await purgeTenant(tenant.id, ACTING))
})

test('a store whose schema or media are lost can be purged', async () => {
  const { tenant } = await market.createStore('half-gone')
  await ownerPool().query('DROP SCHEMA half_gone CASCADE')
  const receipt = must(await purgeTenant(tenant.id, ACTING))
  expect(receipt).toMatchObject({ rows: {}, media: { files: 0, bytes: 0 } })
  await ownerPool().query('DELETE FROM public.outbox_event')
  expect(await findTraces([tenant.id, 'half-gone', 'half_gone'])).toEqual([])
})

test('stores deleted more than 30 days ago are purged and cannot come back; younger ones stay', async () => {
  const [old, young] = [await market.createStore('expired'), await market.createStore('recent')]
  for (const { tenant } of [old, young]) must(await deleteTenant(tenant.id, ACTING))
  const age = (id: string, days: number) =>
    ownerPool().query('UPDATE public.tenant SET archived_at = now() - make_interval(days => $2) WHERE id = $1', [
      id,
      days,
    ])
  await age(old.tenant.id, 31)
  await age(young.tenant.id, 29)
  expect(codeOf(await undeleteTenant(old.tenant.id, ACTING))).toBe('expired')
  expect(codeOf(await purgeTenant(young.tenant.id, ACTING, { archivedForDays: 30 }))).toBe('not-expired')
  const { receipts, failed } = await purgeExpiredTenants()
  expect([receipts.length, failed]).toEqual([1, []])
  expect(await publicDb().tenant.findUnique({ where: { id: old.tenant.id } })).toBeNull()
  must(await undeleteTenant(young.tenant.id, ACTING))
})
