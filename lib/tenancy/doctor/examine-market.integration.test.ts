import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { uploadMedia } from '#lib/content/upload-media.ts'
import { inOwnerTransaction, ownerPool } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { RESTORE_MARK, schemaMark } from '#lib/db/schema-mark.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { closeJobQueue, openJobQueue } from '#lib/jobs/job-queue.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { backupTenant } from '../archive/backup-tenant.ts'
import { MEDIA_LOCK } from '../archive/media-guard.ts'
import { createSchema } from '../create-schema.ts'
import { receiptPath, writeReceipt } from '../purge-receipt.ts'
import { purgeTenant } from '../purge-tenant.ts'
import { refillSpareSchemas } from '../refill-spare-schemas.ts'
import { examineMarket, isWrong } from './examine-market.ts'

const folder = mkdtempSync(join(tmpdir(), 'souk-doctor-'))
process.env.SOUK_DIR = folder

let market: TestMarket
let ada: Awaited<ReturnType<TestMarket['createStore']>>
let bob: typeof ada

beforeAll(async () => {
  market = await createTestMarket()
  ada = await market.createStore('ada')
  bob = await market.createStore('bob-and-co')
  await refillSpareSchemas(1)
})
afterAll(async () => {
  await market.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (sql: string, values: unknown[] = []) => ownerPool().query(sql, values)
const roleOf = (schemaName: string) => tenantRoleName(marketDatabase().name, schemaName)
const quoted = (schemaName: string) => quoteIdentifier(roleOf(schemaName))
const app = () => quoteIdentifier(marketDatabase().appRole)

async function codes(): Promise<string[]> {
  return (await examineMarket()).filter(isWrong).map(({ code, subject }) => `${code} ${subject}`)
}

/** Sees what is wrong, changes nothing by looking, mends it and looks again; then the shops work as before. */
async function examineAndMend() {
  const found = await codes()
  expect(await codes()).toEqual(found)
  const findings = await examineMarket({ fix: true })
  const outcomes = findings.flatMap(({ outcome }) => outcome ?? [])
  const left = [...findings.filter(isWrong).map(({ code, subject }) => `${code} ${subject}`), ...(await codes())]
  expect(await ada.ctx.db.product.count()).toBe(3)
  expect(await bob.ctx.db.product.count()).toBe(3)
  return { found, outcomes, left }
}

afterEach(async () => {
  // A test that failed must not be blamed on the next one.
  await examineMarket({ fix: true })
})

test('a healthy market has no finding', async () => {
  expect(await examineMarket()).toEqual([])
})

test('an empty schema without a store is dropped with its role', async () => {
  await inOwnerTransaction((client) => createSchema(client, 'ghost', schemaMark(randomUUID())))
  expect(await examineAndMend()).toMatchObject({ found: ['stray-schema ghost'], left: [] })
  expect((await run('SELECT 1 FROM pg_roles WHERE rolname = $1', [roleOf('ghost')])).rows).toEqual([])
})

test('a schema with tables without a store is written to a file before it is dropped', async () => {
  const { tenant } = await market.createStore('lost')
  await run('DELETE FROM tenant WHERE id = $1', [tenant.id])
  expect(await examineAndMend()).toMatchObject({ found: ['stray-schema lost'], left: [] })
  expect(readdirSync(join(folder, 'lost')).some((name) => /^lost-.*\.souk$/.test(name))).toBe(true)
  expect((await run("SELECT 1 FROM migration_ledger WHERE schema_name = 'lost'")).rows).toEqual([])
})

test('a purge that was cut off before its pictures is finished: no copy of them is kept', async () => {
  const { tenant } = await market.createStore('erased')
  const receipt = must(await purgeTenant(tenant.id, { actor: 'test' }))
  await writeReceipt({ ...receipt, finishedAt: null })
  mkdirSync(join(folder, 'media', tenant.id), { recursive: true })
  expect(await examineAndMend()).toMatchObject({ found: [`media-folder-stray ${tenant.id}`], left: [] })
  expect(readdirSync(join(folder, 'lost')).filter((name) => name.includes(tenant.id))).toEqual([])
  expect(JSON.parse(readFileSync(receiptPath(receipt.file), 'utf8')).finished_at).not.toBeNull()
})

test('the side schema of a killed restore is dropped when it is old, and left while somebody may think about it', async () => {
  await run(
    `CREATE SCHEMA restore__1; CREATE TABLE restore__1.product (id text); COMMENT ON SCHEMA restore__1 IS '${RESTORE_MARK}'`,
  )
  await run("INSERT INTO migration_ledger (schema_name, name, checksum) VALUES ('restore__1', 'init', 'x')")
  expect(await examineMarket({ fix: true })).toMatchObject([{ code: 'restore-underway', state: 'remark' }])
  await run("UPDATE migration_ledger SET applied_at = now() - interval '2 hours' WHERE schema_name = 'restore__1'")
  expect(await examineAndMend()).toMatchObject({ found: ['stray-schema restore__1'], outcomes: ['dropped'], left: [] })
})

test('a stray schema that holds more than tables is not dropped', async () => {
  await run('CREATE SCHEMA odd')
  await run('CREATE TABLE odd.note (id int PRIMARY KEY); CREATE VIEW odd.seen AS SELECT id FROM odd.note')
  const [finding] = await examineMarket({ fix: true })
  expect(finding).toMatchObject({ code: 'stray-schema', subject: 'odd', state: 'failed' })
  expect((await run('SELECT count(*)::int AS n FROM odd.seen')).rows).toEqual([{ n: 0 }])
  await run('DROP SCHEMA odd CASCADE')
})

test('schemas of others are left alone: another owner, an extension, a comment of their own', async () => {
  const other = `other_${randomBytes(4).toString('hex')}`
  await run(`CREATE ROLE ${other}`)
  await run(`CREATE SCHEMA reports AUTHORIZATION ${other}`)
  await run("CREATE SCHEMA analytics; COMMENT ON SCHEMA analytics IS 'the numbers of finance'")
  await run('CREATE SCHEMA ext; CREATE EXTENSION hstore SCHEMA ext')
  expect(await examineMarket({ fix: true })).toEqual([])
  const { rows } = await run("SELECT nspname FROM pg_namespace WHERE nspname IN ('reports', 'analytics', 'ext')")
  expect(rows).toHaveLength(3)
  await run('DROP SCHEMA reports, analytics, ext CASCADE')
  await run(`DROP ROLE ${other}`)
})

test('a spare schema without its row is dropped, and a row without its schema goes', async () => {
  await refillSpareSchemas(1)
  const { rows } = await run('DELETE FROM spare_schema RETURNING schema_name')
  await run("INSERT INTO spare_schema VALUES ('spare__0123456789ab')")
  expect(await examineAndMend()).toMatchObject({
    found: [`stray-schema ${rows[0].schema_name}`, 'spare-schema-stale spare_schema'],
    left: [],
  })
  await refillSpareSchemas(1)
})

test('a store as spare schema would be given away: the row goes, the store stays', async () => {
  await run("INSERT INTO spare_schema VALUES ('ada')")
  expect(await examineAndMend()).toMatchObject({ found: ['spare-schema-stale spare_schema'], left: [] })
})

test('a store whose schema is gone gets empty tables and is suspended, and the others are mended too', async () => {
  const { tenant } = await market.createStore('bombed')
  await run('DROP SCHEMA bombed CASCADE')
  await run(`COMMENT ON SCHEMA ada IS 'wrong'`)
  const mending = await examineAndMend()
  expect(mending).toMatchObject({ found: ['schema-missing bombed', 'schema-mark ada'], left: [] })
  expect(mending.outcomes[0]).toMatch(/ROWS ARE LOST.*suspended/)
  expect((await run('SELECT status FROM tenant WHERE id = $1', [tenant.id])).rows).toEqual([{ status: 'suspended' }])
})

test('a store whose schema is gone gets the rows and pictures of its newest backup', async () => {
  const { tenant, ctx } = await market.createStore('saved')
  const { id } = must(await uploadMedia(ctx, await redPicture()))
  await backupTenant(tenant)
  await run('DROP SCHEMA saved CASCADE')
  rmSync(join(folder, 'media', tenant.id), { recursive: true })
  const mending = await examineAndMend()
  expect(mending).toMatchObject({ found: ['schema-missing saved'], left: [] })
  expect(mending.outcomes[0]).toMatch(/restored from its backup/)
  expect(await ctx.db.media.count({ where: { id } })).toBe(1)
  expect(await ctx.db.product.count()).toBe(3)
  expect(readdirSync(join(folder, 'media', tenant.id))).toHaveLength(3)
  // And a single lost picture as well.
  rmSync(join(folder, 'media', tenant.id, `${id}-1600.webp`))
  expect(await examineAndMend()).toMatchObject({ found: ['picture-lost saved'], left: [] })
  expect(await ctx.db.media.count({ where: { id } })).toBe(1)
  expect(readdirSync(join(folder, 'media', tenant.id))).toHaveLength(3)
})

const redPicture = () =>
  sharp({ create: { width: 10, height: 10, channels: 3, background: 'red' } })
    .webp()
    .toBuffer()

test('a schema renamed by hand is named back with all its rows, and never dropped when that fails', async () => {
  await run('ALTER SCHEMA ada RENAME TO eve')
  expect(await codes()).toEqual(['schema-misnamed ada'])
  await inOwnerTransaction(async (client) => {
    await client.query('SELECT 1 FROM tenant WHERE id = $1 FOR UPDATE', [ada.tenant.id])
    expect(await examineMarket({ fix: true })).toMatchObject([{ code: 'schema-misnamed', state: 'failed' }])
  })
  const findings = await examineMarket({ fix: true })
  expect(findings.map(({ code, state }) => `${code} ${state}`)).toEqual(['schema-misnamed mended'])
  expect(await ada.ctx.db.staff.count()).toBe(1)
  expect(await codes()).toEqual([])
})

test.each(['DROP', 'wrong'])('a missing or wrong mark is set again: %s', async (kind) => {
  await run(`COMMENT ON SCHEMA ada IS ${kind === 'DROP' ? 'NULL' : `'${schemaMark(bob.tenant.id)}'`}`)
  expect(await examineAndMend()).toMatchObject({ found: ['schema-mark ada'], left: [] })
})

test('a role without a store is dropped, granted or not', async () => {
  await run(`CREATE ROLE ${quoted('nobody')} NOLOGIN`)
  await run(`CREATE ROLE ${quoted('noone')} NOLOGIN`)
  await run(`GRANT ${quoted('noone')} TO ${app()} WITH INHERIT FALSE, SET TRUE`)
  await run(`GRANT SELECT ON tenant TO ${quoted('noone')}`)
  expect(await examineAndMend()).toMatchObject({
    found: [`stray-role ${roleOf('nobody')}`, `stray-role ${roleOf('noone')}`],
    left: [],
  })
})

test('a store without its role gets it again', async () => {
  await run(`DROP OWNED BY ${quoted('ada')}`)
  await run(`DROP ROLE ${quoted('ada')}`)
  const findings = await examineMarket({ fix: true })
  expect(findings.map(({ code, state }) => `${code} ${state}`)).toEqual(['role-missing mended'])
  expect(await codes()).toEqual([])
  expect(await ada.ctx.db.product.count()).toBe(3)
})

test('roles that can do more than they should are set right', async () => {
  await run(`ALTER ROLE ${quoted('ada')} LOGIN SUPERUSER BYPASSRLS`)
  await run(`ALTER ROLE ${app()} INHERIT CREATEROLE`)
  expect(await examineAndMend()).toMatchObject({
    found: [`role-attributes ${marketDatabase().appRole}`, `role-attributes ${roleOf('ada')}`],
    left: [],
  })
})

test('only the application may become a store, and a store nobody else', async () => {
  const other = `other_${randomBytes(4).toString('hex')}`
  await run(`CREATE ROLE ${other}`)
  await run(`GRANT ${quoted('ada')} TO ${other}`)
  await run(`GRANT ${quoted('bob_and_co')} TO ${quoted('ada')}`)
  await run(`GRANT pg_read_all_data TO ${app()}`)
  expect((await codes()).sort()).toEqual(
    [
      'foreign-role-granted pg_read_all_data',
      `role-member-foreign ${roleOf('ada')}`,
      `role-member-foreign ${roleOf('ada')}`,
    ].sort(),
  )
  await examineMarket({ fix: true })
  expect(await codes()).toEqual([])
  await run(`DROP ROLE ${other}`)
})

test('the application’s hold on a store’s role is made right', async () => {
  await run(`GRANT ${quoted('ada')} TO ${app()} WITH INHERIT TRUE`)
  await run(`REVOKE ${quoted('bob_and_co')} FROM ${app()}`)
  expect(await examineAndMend()).toMatchObject({
    found: [`role-membership ${roleOf('ada')}`, `role-not-granted ${roleOf('bob_and_co')}`],
    left: [],
  })
})

test('wrong owners give back what they have', async () => {
  await run(`ALTER TABLE ada.product OWNER TO ${quoted('ada')}`)
  await run(`ALTER SCHEMA bob_and_co OWNER TO ${quoted('bob_and_co')}`)
  const found = await codes()
  expect(found).toContain('owner-wrong ada')
  expect(found).toContain('owner-wrong bob_and_co')
  const findings = await examineMarket({ fix: true })
  expect(findings.filter(isWrong)).toEqual([])
  expect(await codes()).toEqual([])
  expect(await ada.ctx.db.product.count()).toBe(3)
})

test('an index that somebody else owns comes back with its table', async () => {
  await run(`UPDATE pg_class SET relowner = $1::regrole WHERE oid = 'ada.product_pkey'::regclass`, [quoted('ada')])
  expect(await examineAndMend()).toMatchObject({ found: ['owner-wrong ada'], left: [] })
})

test('a role that lacks what it needs gets it, and what others hold is taken away', async () => {
  await run(`REVOKE UPDATE ON ada.product FROM ${quoted('ada')}`)
  await run(`GRANT CREATE ON SCHEMA ada TO ${quoted('ada')}`)
  await run(`GRANT SELECT ON bob_and_co.customer TO PUBLIC`)
  await run(`GRANT SELECT (email) ON bob_and_co.staff TO ${quoted('ada')}`)
  await run(`GRANT USAGE ON SCHEMA bob_and_co TO ${quoted('ada')}`)
  await run(`GRANT SELECT ON tenant TO ${app()}`)
  await run(`GRANT SELECT ON operator TO PUBLIC`)
  expect(await examineAndMend()).toMatchObject({
    found: [
      'grant-missing ada',
      'grant-excessive ada',
      'grant-excessive bob_and_co',
      'grant-foreign PUBLIC',
      `grant-foreign ${marketDatabase().appRole}`,
    ],
    left: [],
  })
})

test('the registry’s own grants and roles are brought in order', async () => {
  const registry = quoteIdentifier(marketDatabase().registryRole)
  await run(`REVOKE UPDATE ON tenant FROM ${registry}`)
  await run(`GRANT DELETE ON audit_event TO ${registry}`)
  const found = await codes()
  expect(found).toHaveLength(2)
  expect(await examineAndMend()).toMatchObject({ found: [...found], left: [] })
})

test('a store behind the newest migration is migrated', async () => {
  const { rows } = await run("DELETE FROM migration_ledger WHERE schema_name = 'ada' RETURNING name")
  const { rows: tables } = await run("SELECT tablename FROM pg_tables WHERE schemaname = 'ada'")
  expect(await codes()).toEqual(['store-behind ada'])
  // Its tables are there already, so the migration fails: said, and the rest of the market is mended.
  await run(`COMMENT ON SCHEMA bob_and_co IS NULL`)
  const findings = await examineMarket({ fix: true })
  expect(findings.map(({ code, state }) => `${code} ${state}`)).toEqual(['schema-mark mended', 'store-behind failed'])
  await run(`DROP TABLE ${tables.map(({ tablename }) => `ada.${quoteIdentifier(tablename)}`).join(', ')} CASCADE`)
  expect((await examineMarket({ fix: true })).map(({ state }) => state)).not.toContain('failed')
  const { rows: after } = await run("SELECT name FROM migration_ledger WHERE schema_name = 'ada'")
  expect(after).toHaveLength(rows.length)
  const { insertStarterContent } = await import('../insert-starter-content.ts')
  await inOwnerTransaction((client) => insertStarterContent(client, 'ada', 'Ada'))
})

test('records of schemas that are gone are deleted', async () => {
  await run("INSERT INTO migration_ledger (schema_name, name, checksum) VALUES ('gone', 'x', 'y')")
  await run("INSERT INTO migration_failure (schema_name, migration, error) VALUES ('gone', 'x', 'y')")
  expect(await examineAndMend()).toMatchObject({
    found: ['migration-ledger-stale migration_ledger', 'migration-failure-stale migration_failure'],
    left: [],
  })
})

test('an invalid index is built again', async () => {
  await run(
    "INSERT INTO ada.page (slug, title, body, updated_at) VALUES ('twice', 'same', '', now()), ('again', 'same', '', now())",
  )
  await expect(run('CREATE UNIQUE INDEX CONCURRENTLY page_title ON ada.page (title)')).rejects.toThrow(/unique/)
  expect((await examineMarket({ fix: true })).map(({ code, state }) => `${code} ${state}`)).toContain(
    'index-invalid failed',
  )
  await run("DELETE FROM ada.page WHERE slug IN ('twice', 'again')")
  expect(await codes()).toContain('index-invalid ada.page_title')
  await examineMarket({ fix: true })
  expect(await codes()).toEqual([])
  const { rows } = await run("SELECT indisvalid FROM pg_index WHERE indexrelid = 'ada.page_title'::regclass")
  expect(rows).toEqual([{ indisvalid: true }])
  await run('DROP INDEX ada.page_title')
})

test('a media folder without a store is moved out of the way, but not while an import writes', async () => {
  const id = randomUUID()
  mkdirSync(join(folder, 'media', id), { recursive: true })
  writeFileSync(join(folder, 'media', id, 'x.webp'), 'x')
  await inOwnerTransaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock_shared($1)', [MEDIA_LOCK])
    expect(await examineMarket({ fix: true })).toMatchObject([{ code: 'media-busy', state: 'remark' }])
  })
  expect(existsSync(join(folder, 'media', id, 'x.webp'))).toBe(true)
  expect(await examineAndMend()).toMatchObject({ found: [`media-folder-stray ${id}`], left: [] })
  expect(readdirSync(join(folder, 'media'))).not.toContain(id)
  expect(readdirSync(join(folder, 'lost')).some((name) => name.startsWith(`media-${id}`))).toBe(true)
})

test('lost pictures are made again from their largest file or taken off; old files of no picture go', async () => {
  const own = join(folder, 'media', ada.tenant.id)
  mkdirSync(own, { recursive: true })
  const [kept, lost, stray, fresh] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  for (const id of [kept, lost]) await ada.ctx.db.media.create({ data: { id, width: 10, height: 10 } })
  await ada.ctx.db.storeSettings.updateMany({ data: { heroMediaId: lost } })
  await sharp({ create: { width: 10, height: 10, channels: 3, background: 'red' } })
    .webp()
    .toFile(join(own, `${kept}-1600.webp`))
  for (const id of [stray, fresh]) writeFileSync(join(own, `${id}-400.webp`), 'x')
  const long = new Date(Date.now() - 48 * 3_600_000)
  for (const id of [stray, kept]) utimesSync(join(own, `${id}-${id === kept ? 1600 : 400}.webp`), long, long)
  expect(await examineAndMend()).toMatchObject({ found: ['picture-lost ada', 'media-file-stray ada'], left: [] })
  expect(readdirSync(own).sort()).toEqual(
    [`${kept}-1600.webp`, `${kept}-400.webp`, `${kept}-800.webp`, `${fresh}-400.webp`].sort(),
  )
  expect(await ada.ctx.db.media.findUnique({ where: { id: lost } })).toBeNull()
  expect((await ada.ctx.db.storeSettings.findFirstOrThrow()).heroMediaId).toBeNull()
})

test('a store whose tables are broken keeps the doctor from no other store', async () => {
  await run('ALTER TABLE ada.media RENAME TO medium')
  const id = randomUUID()
  await bob.ctx.db.media.create({ data: { id, width: 1, height: 1 } })
  const findings = await examineMarket({ fix: true })
  expect(findings.map(({ code, subject, state }) => `${code} ${subject} ${state}`)).toEqual([
    'store-unreadable ada found',
    'picture-lost bob_and_co mended',
  ])
  await run('ALTER TABLE ada.medium RENAME TO media')
})

test('jobs and events of stores that are gone are deleted, but a purge is still told', async () => {
  await openJobQueue({ works: false })
  await closeJobQueue(0)
  const gone = randomUUID()
  const job = (tenantId: string, type: string) =>
    run(`INSERT INTO pgboss.job (name, data, created_on) VALUES ('lifecycle-hook', $1, now() - interval '1 hour')`, [
      JSON.stringify({ tenantId, event: { type } }),
    ])
  await job(gone, 'tenant.renamed')
  await job(gone, 'tenant.purged')
  await job(ada.tenant.id, 'tenant.renamed')
  await run('DELETE FROM outbox_event')
  const event = `INSERT INTO outbox_event (id, type, tenant_id, created_at) VALUES ($1, $2, $3, now() - $4::interval)`
  await run(event, [randomUUID(), 'tenant.renamed', gone, '2 hours'])
  await run(event, [randomUUID(), 'tenant.purged', gone, '5 minutes'])
  await run(event, [randomUUID(), 'tenant.renamed', gone, '5 minutes'])
  expect(await examineAndMend()).toMatchObject({
    found: ['queue-row-stray pgboss.job', 'outbox-row-stray public.outbox_event'],
    left: [],
  })
  expect((await run('SELECT 1 FROM pgboss.job')).rows).toHaveLength(2)
  expect((await run('SELECT 1 FROM outbox_event')).rows).toHaveLength(2)
})

test('events that nobody passes on are told and left', async () => {
  await run("UPDATE outbox_event SET created_at = now() - interval '20 minutes'")
  expect(await examineMarket({ fix: true })).toMatchObject([{ code: 'outbox-stuck', state: 'found', fixable: false }])
  await run('DELETE FROM outbox_event')
})

test('what has expired in the registry goes; a deleted store past its time is told', async () => {
  await run("INSERT INTO handover_token VALUES ('hash', $1, 'staff', now() - interval '1 minute')", [ada.tenant.id])
  await run(
    `INSERT INTO domain (id, host, tenant_id, redirects_until) VALUES ('old', 'old.localhost', $1, now() - interval '1 day')`,
    [ada.tenant.id],
  )
  expect(await examineAndMend()).toMatchObject({
    found: ['handover-token-expired handover_token', 'redirect-expired domain'],
    left: [],
  })
  await run("UPDATE tenant SET status = 'archived', archived_at = now() - interval '40 days' WHERE id = $1", [
    bob.tenant.id,
  ])
  expect(await examineMarket({ fix: true })).toMatchObject([
    { code: 'archived-overdue', subject: 'bob-and-co', fixable: false },
  ])
  await run("UPDATE tenant SET status = 'active', archived_at = NULL WHERE id = $1", [bob.tenant.id])
})

test('another market on the server whose name begins alike keeps its roles', async () => {
  const { name, appRole } = marketDatabase()
  const theirs = [`souk_${name}_y__app`, `souk_${name}_y__registry`, `souk_${name}_y_shop`, `souk_${name}_y_quiet`]
  const [theirApp = '', registry = '', shop = '', quiet = ''] = theirs.map(quoteIdentifier)
  await run(
    `CREATE ROLE ${theirApp} LOGIN NOINHERIT; CREATE ROLE ${registry}; CREATE ROLE ${shop}; CREATE ROLE ${quiet}`,
  )
  await run(`GRANT ${registry} TO ${theirApp}; GRANT ${shop} TO ${theirApp} WITH INHERIT FALSE`)
  const url = new URL(marketDatabase().ownerUrl)
  await run(`CREATE DATABASE ${quoteIdentifier(`${name}_y`)}`)
  url.pathname = `/${name}_y`
  const there = new pg.Client({ connectionString: url.href })
  await there.connect()
  // Known by its rights in that database alone.
  await there.query(`CREATE SCHEMA quiet; GRANT USAGE ON SCHEMA quiet TO ${quiet}`)
  await there.end()
  expect(await examineMarket({ fix: true })).toEqual([])
  // Even one that our application was let into is not dropped.
  await run(`GRANT ${shop} TO ${quoteIdentifier(appRole)}`)
  expect(await examineAndMend()).toMatchObject({ found: [`foreign-role-granted souk_${name}_y_shop`], left: [] })
  const { rows } = await run('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [theirs])
  expect(rows).toHaveLength(4)
  await run(`DROP DATABASE ${quoteIdentifier(`${name}_y`)}`)
  await run(`DROP ROLE ${theirs.map(quoteIdentifier).join(', ')}`)
})

function souk(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['cli/main.ts', ...args], { env: { ...process.env, SOUK_DIR: folder } })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })))
}

test('the command ends in 1 while something is wrong and in 0 when it is mended', async () => {
  expect(await souk('doctor')).toMatchObject({ code: 0, stdout: 'Nothing is wrong.\n' })
  await run('COMMENT ON SCHEMA ada IS NULL')
  expect(await souk('doctor')).toMatchObject({ code: 1, stdout: expect.stringContaining('souk doctor --fix') })
  const mended = await souk('doctor', '--fix', '--json')
  expect(mended.code).toBe(0)
  expect(JSON.parse(mended.stdout)).toMatchObject({ healthy: true, found: 1, mended: 1, left: 0 })
  expect(await souk('doctor')).toMatchObject({ code: 0 })
  expect((await souk('doctor', '--help')).stdout).toContain('Invalid indexes')
  const { code, stdout, stderr } = await souk('doctor', 'nobody')
  expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 })
})
