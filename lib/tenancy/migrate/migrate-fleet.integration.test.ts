import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { renameSchema } from '../create-schema.ts'
import { inQuietStore } from '../in-quiet-store.ts'
import { countSpareSchemas, refillSpareSchemas } from '../refill-spare-schemas.ts'
import { findFailedMigrations } from './find-failed-migrations.ts'
import { holdFleet } from './hold-fleet.ts'
import { type FleetOptions, migrateFleet } from './migrate-fleet.ts'
import { planFleet } from './plan-fleet.ts'
import { getRunningMigration } from './running-migration.ts'

const ROOT = process.cwd()
const folders: string[] = []
const run = (options: Partial<FleetOptions> = {}) => migrateFleet({ actor: 'test', ...options })
let market: TestMarket
let stores: string[]

beforeAll(async () => {
  market = await createTestMarket()
})

/** Stores as the version of the repository makes them; each test migrates them with a version of its own. */
beforeEach(async () => {
  process.chdir(ROOT)
  const { rows } = await ownerPool().query<{ schema_name: string }>('DELETE FROM public.tenant RETURNING schema_name')
  await ownerPool().query('TRUNCATE public.migration_failure, public.migration_run')
  await ownerPool().query("DELETE FROM public.migration_ledger WHERE schema_name <> 'public'")
  for (const { schema_name } of rows) await drop(schema_name)
  const spares = await ownerPool().query<{ schema_name: string }>(
    'DELETE FROM public.spare_schema RETURNING schema_name',
  )
  for (const { schema_name } of spares.rows) await drop(schema_name)
  const stamp = Math.random().toString(36).slice(2, 8)
  stores = []
  for (const letter of ['a', 'b', 'c', 'd']) {
    stores.push((await market.createStore(`${letter}-${stamp}`)).tenant.schemaName)
  }
})

afterAll(async () => {
  process.chdir(ROOT)
  await market.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function drop(schemaName: string): Promise<void> {
  await ownerPool().query(`DROP SCHEMA "${schemaName}" CASCADE`)
}

/** From here on this process is a version of Souk that has these tenant migrations as well. */
function upgrade(migrations: Record<string, string>): void {
  const folder = mkdtempSync(join(tmpdir(), 'souk-fleet-'))
  folders.push(folder)
  cpSync(join(ROOT, 'prisma'), join(folder, 'prisma'), { recursive: true })
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(folder, 'prisma/tenant/migrations', name), { recursive: true })
    writeFileSync(join(folder, 'prisma/tenant/migrations', name, 'migration.sql'), sql)
  }
  process.chdir(folder)
}

const NOTE = '20300101000000_memo'
const ADD_NOTE = {
  [NOTE]: 'ALTER TABLE "order" ADD COLUMN "memo" TEXT;\nCREATE INDEX "order_memo_idx" ON "order"("memo");',
}
const LABEL = '20300102000000_label'
const ADD_LABEL = { [LABEL]: 'CREATE TABLE "label" ("id" TEXT NOT NULL, CONSTRAINT "label_pkey" PRIMARY KEY ("id"));' }
const BESIDE = '20300103000000_beside'
const BUILD_BESIDE = {
  [BESIDE]: '-- souk: outside a transaction\nCREATE UNIQUE INDEX CONCURRENTLY "page_title_key" ON "page"("title");',
}

async function columnsOf(schemaName: string, table = 'order'): Promise<string[]> {
  const { rows } = await ownerPool().query<{ column_name: string }>(
    'SELECT column_name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2',
    [schemaName, table],
  )
  return rows.map(({ column_name }) => column_name)
}

async function ledgerOf(schemaName: string): Promise<string[]> {
  const { rows } = await ownerPool().query<{ name: string }>(
    'SELECT name FROM public.migration_ledger WHERE schema_name = $1 ORDER BY name',
    [schemaName],
  )
  return rows.map(({ name }) => name)
}

async function indexOf(schemaName: string, index: string): Promise<{ valid: boolean; oid: string } | undefined> {
  const { rows } = await ownerPool().query<{ valid: boolean; oid: string }>(
    `SELECT indisvalid AS valid, indexrelid::text AS oid FROM pg_index
      WHERE indexrelid = to_regclass(format('%I.%I', $1::text, $2::text))`,
    [schemaName, index],
  )
  return rows[0]
}

const poison = (schemaName: string) => ownerPool().query(`ALTER TABLE "${schemaName}"."order" ADD COLUMN "memo" TEXT`)

test('every store and every spare schema comes to the newest migration, with how long it took, and a second run does nothing', async () => {
  await refillSpareSchemas(2)
  await ownerPool().query("UPDATE public.tenant SET status = 'archived' WHERE schema_name = $1", [stores[3]])
  upgrade(ADD_NOTE)
  const first = await run()
  expect(first).toMatchObject({ upToDate: 0, failed: [], leftOut: [], stoppedBy: null })
  expect(first.migrated).toHaveLength(6)
  for (const store of stores) {
    expect(await columnsOf(store)).toContain('memo')
    expect(await ledgerOf(store)).toContain(NOTE)
  }
  const { rows } = await ownerPool().query(
    'SELECT 1 FROM public.migration_ledger WHERE name = $1 AND duration_ms > 0',
    [NOTE],
  )
  expect(rows).toHaveLength(6)
  expect(await run()).toMatchObject({ migrated: [], upToDate: 6, failed: [] })
  const runs = await ownerPool().query(
    'SELECT actor, pid, state, total, done, failed, ended_at FROM public.migration_run',
  )
  expect(runs.rows).toEqual([
    { actor: 'test', pid: process.pid, state: 'done', total: 6, done: 6, failed: 0, ended_at: expect.any(Date) },
  ])
  expect(await countSpareSchemas()).toBe(2)
  const opened = await market.createStore()
  expect(await columnsOf(opened.tenant.schemaName)).toContain('memo')
  expect(await countSpareSchemas()).toBe(1)
})

test('a store that fails is as it was before, is recorded, and stops nobody; after mending a run does only what is missing', async () => {
  const [, bad = ''] = stores
  // The table comes first and is undone with the rest.
  upgrade({ ...ADD_NOTE, [NOTE]: `${ADD_LABEL[LABEL]}\n${ADD_NOTE[NOTE]}` })
  await poison(bad)
  const { migrated, failed } = await run()
  expect(migrated).toHaveLength(3)
  expect(failed).toEqual([
    { schemaName: bad, migration: NOTE, error: expect.stringMatching(/"memo".*already exists.*42701/), attempts: 1 },
  ])
  expect(await ledgerOf(bad)).not.toContain(NOTE)
  expect(await columnsOf(bad, 'label')).toEqual([])
  await run()
  expect(await findFailedMigrations()).toMatchObject([
    { schemaName: bad, migration: NOTE, attempts: 2, error: failed[0]?.error, store: { slug: expect.any(String) } },
  ])

  await ownerPool().query(`ALTER TABLE "${bad}"."order" DROP COLUMN "memo"`)
  expect(await run()).toMatchObject({ migrated: [{ schemaName: bad, migrations: [NOTE] }], upToDate: 3, failed: [] })
  expect(await findFailedMigrations()).toEqual([])
})

test('what a migration changed and its ledger row are one transaction: without the row nothing is changed', async () => {
  upgrade(ADD_NOTE)
  const holder = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('LOCK TABLE public.migration_ledger IN EXCLUSIVE MODE')
    const { failed } = await run({ lockTimeoutMs: 50, retries: 0 })
    expect(failed).toHaveLength(4)
    for (const store of stores) expect(await columnsOf(store)).not.toContain('memo')
  } finally {
    await holder.end()
  }
})

test('the role of a store may use its new tables and no more than those of its store', async () => {
  const [first = '', second = ''] = stores
  upgrade(ADD_LABEL)
  await run()
  const { rows } = await ownerPool().query<{ rolname: string; own: boolean; foreign: boolean }>(
    `SELECT rolname, has_table_privilege(rolname, format('%I.label', $1::text), 'SELECT, INSERT') AS own,
            has_table_privilege(rolname, format('%I.label', $2::text), 'SELECT') AS "foreign"
       FROM pg_roles WHERE rolname LIKE '%' || $1`,
    [first, second],
  )
  expect(rows).toMatchObject([{ own: true, foreign: false }])
})

test('a store that holds a lock is tried again, is reported when it does not let go, and the others are done', async () => {
  const [busy = ''] = stores
  upgrade(ADD_NOTE)
  const holder = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query(`LOCK TABLE "${busy}"."order" IN ROW EXCLUSIVE MODE`)
    const { migrated, failed } = await run({ lockTimeoutMs: 50, retries: 2 })
    expect(migrated).toHaveLength(3)
    expect(failed).toEqual([
      { schemaName: busy, migration: NOTE, error: expect.stringMatching(/lock timeout.*55P03/), attempts: 3 },
    ])
    const patient = run({ lockTimeoutMs: 50, retries: 50 })
    setTimeout(() => void holder.query('COMMIT'), 300)
    expect(await patient).toMatchObject({ migrated: [{ schemaName: busy }], failed: [] })
  } finally {
    await holder.end()
  }
})

test('a connection that breaks in the middle is tried again', async () => {
  const [first = ''] = stores
  upgrade(ADD_NOTE)
  const holder = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query(`LOCK TABLE "${first}"."order" IN ROW EXCLUSIVE MODE`)
    const running = run({ lockTimeoutMs: 20_000 })
    await expect.poll(() => killWaiting(), { timeout: 10_000 }).toBe(1)
    await holder.query('COMMIT')
    expect(await running).toMatchObject({ failed: [], migrated: { length: 4 } })
  } finally {
    await holder.end()
  }
})

async function killWaiting(): Promise<number | null> {
  const { rowCount } = await ownerPool().query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'souk migrate' AND wait_event_type = 'Lock' AND datname = current_database()`,
  )
  return rowCount
}

test('a statement that runs too long fails at once and is not tried again', async () => {
  upgrade({ [NOTE]: 'UPDATE "store_settings" SET "name" = "name" WHERE pg_sleep(5) IS NOT NULL;' })
  const { failed } = await run({ statementTimeoutMs: 50 })
  expect(failed.map(({ attempts, error }) => [attempts, error])).toEqual(
    stores.map(() => [1, expect.stringMatching(/57014/)]),
  )
})

test('when a canary fails nobody else is touched, and with --continue all others go on without it', async () => {
  const [oldest = '', second = '', third = '', fourth = ''] = stores
  upgrade(ADD_NOTE)
  await poison(second)
  const canaries: string[][] = []
  const stopped = await run({ canary: 2, onCanary: (names) => canaries.push(names) })
  expect(canaries).toEqual([[oldest, second]])
  expect(stopped).toMatchObject({ stoppedBy: 'canary', leftOut: [third, fourth], canary: [oldest, second] })
  expect(stopped.failed.map(({ schemaName }) => schemaName)).toEqual([second])
  expect(await columnsOf(third)).not.toContain('memo')
  const { rows } = await ownerPool().query('SELECT state, canary, total, done, failed FROM public.migration_run')
  expect(rows).toEqual([{ state: 'stopped', canary: 2, total: 4, done: 1, failed: 1 }])

  const rest = await run({ leaveOutFailed: true })
  expect(rest).toMatchObject({ failed: [], leftOut: [second], stoppedBy: null })
  expect(rest.migrated.map(({ schemaName }) => schemaName).sort()).toEqual([third, fourth])
  expect(await findFailedMigrations()).toHaveLength(1)
})

test('two runners at once: the second waits and then finds nothing to do, or comes back with who is at work', async () => {
  upgrade({ [NOTE]: `${ADD_NOTE[NOTE]}\nSELECT pg_sleep(0.3);` })
  const first = run({ concurrency: 1 })
  await expect
    .poll(getRunningMigration, { timeout: 10_000 })
    .toMatchObject({ actor: 'test', pid: process.pid, total: 4 })
  const refused = await migrateFleet({ actor: 'cli', wait: false })
  expect(refused).toMatchObject({ migrated: [], ranElsewhere: { actor: 'test', pid: process.pid } })
  const told: string[] = []
  const second = await migrateFleet({ actor: 'cli', onWait: ({ actor }) => told.push(actor) })
  expect(second).toMatchObject({ migrated: [], upToDate: 4, ranElsewhere: null })
  expect(told).toEqual(['test'])
  expect(await first).toMatchObject({ failed: [], migrated: { length: 4 } })
  expect(await getRunningMigration()).toBeNull()
})

test('the run of a killed runner counts as stopped, and nobody runs', async () => {
  await ownerPool().query(
    `INSERT INTO public.migration_run (id, actor, host, pid, total, updated_at) VALUES ('dead', 'cli', 'here', 1, 9, now())`,
  )
  expect(await getRunningMigration()).toBeNull()
  await run()
  const { rows } = await ownerPool().query('SELECT state, ended_at FROM public.migration_run')
  expect(rows).toEqual([{ state: 'stopped', ended_at: expect.any(Date) }])
})

test('a migration that was edited after it ran is refused in one line, and so is one that the lint refuses', async () => {
  upgrade(ADD_NOTE)
  await run()
  upgrade({ [NOTE]: 'ALTER TABLE "order" ADD COLUMN "memo" INTEGER;', ...ADD_LABEL })
  await expect(run()).rejects.toThrow(
    /^Nothing was migrated\. 20300101000000_memo was edited after it ran in 4 stores.*$/,
  )
  expect(await planFleet()).toMatchObject({ edited: [{ migration: NOTE, schemas: 4 }], behind: { length: 4 } })

  upgrade({ ...ADD_NOTE, [LABEL]: 'CREATE TABLE "label" ("id" SERIAL);\nDROP TABLE public.tenant;' })
  await expect(run()).rejects.toThrow(/label: Sequences.*label: .*knows no other/)
  expect(await columnsOf(stores[0] ?? '', 'label')).toEqual([])
})

test('a ledger entry that this version does not know is told and stops nobody', async () => {
  upgrade(ADD_LABEL)
  await run()
  upgrade(ADD_NOTE)
  expect(await run()).toMatchObject({
    migrated: { length: 4 },
    failed: [],
    unknown: [{ migration: LABEL, schemas: 4 }],
  })
})

test('a plan says what would run where, takes durations from stores that have it, else from a rehearsal, and changes nothing', async () => {
  const [first = '', ...others] = stores
  upgrade(ADD_NOTE)
  await run({ schemaName: first })
  await ownerPool().query('UPDATE public.migration_ledger SET duration_ms = 300 WHERE name = $1', [NOTE])
  upgrade({ ...ADD_NOTE, ...ADD_LABEL, ...BUILD_BESIDE })
  const schemas = async () => (await ownerPool().query('SELECT count(*) FROM pg_namespace')).rows
  const before = await schemas()
  const plan = await planFleet({ concurrency: 3 })
  expect(plan.behind.map(({ schemaName, migrations }) => [schemaName, migrations])).toEqual([
    [first, [LABEL, BESIDE]],
    ...others.map((store) => [store, [NOTE, LABEL, BESIDE]]),
  ])
  expect(plan.migrations).toMatchObject([
    { name: NOTE, stores: 3, eachMs: 300, knownFrom: 'ledger' },
    { name: LABEL, stores: 4, eachMs: expect.any(Number), knownFrom: 'rehearsal' },
    { name: BESIDE, stores: 4, outsideTransaction: true, knownFrom: 'rehearsal' },
  ])
  expect(plan.forecastMs).toBeGreaterThanOrEqual(300)
  expect(await schemas()).toEqual(before)
  expect(await ledgerOf(first)).not.toContain(LABEL)
  expect((await ownerPool().query('SELECT 1 FROM public.migration_run')).rows).toHaveLength(1)

  upgrade({ ...ADD_NOTE, [LABEL]: 'ALTER TABLE "no_such_table" ADD COLUMN "a" TEXT;' })
  expect(await planFleet()).toMatchObject({
    rehearsalFailure: { migration: LABEL, error: expect.stringMatching(/does not exist/) },
    forecastMs: null,
  })
})

test('an index is built beside the running shop; what a killed build left is dropped and built again, and a finished one stays', async () => {
  const [broken = '', finished = '', twice = '', plain = ''] = stores
  for (const store of stores) {
    await ownerPool().query(`DELETE FROM "${store}"."page"`)
    await ownerPool().query(`INSERT INTO "${store}"."page" (slug, title, updated_at) VALUES ('a', 'A', now())`)
  }
  // A build that fails leaves what a killed one leaves: an index that is there and not valid.
  await ownerPool().query(`INSERT INTO "${broken}"."page" (slug, title, updated_at) VALUES ('b', 'A', now())`)
  const build = (store: string) =>
    ownerPool().query(`CREATE UNIQUE INDEX CONCURRENTLY "page_title_key" ON "${store}"."page"("title")`)
  await expect(build(broken)).rejects.toThrow(/duplicate|could not create/)
  await ownerPool().query(`DELETE FROM "${broken}"."page" WHERE slug = 'b'`)
  expect(await indexOf(broken, 'page_title_key')).toMatchObject({ valid: false })
  await build(finished)
  const before = await indexOf(finished, 'page_title_key')
  await ownerPool().query(`INSERT INTO "${twice}"."page" (slug, title, updated_at) VALUES ('b', 'A', now())`)

  upgrade({ ...ADD_NOTE, ...BUILD_BESIDE, '20300104000000_last': ADD_LABEL[LABEL] ?? '' })
  const { migrated, failed } = await run()
  expect(migrated.map(({ schemaName }) => schemaName).sort()).toEqual([broken, finished, plain].sort())
  expect(migrated.find(({ schemaName }) => schemaName === plain)?.migrations).toEqual([
    NOTE,
    BESIDE,
    '20300104000000_last',
  ])
  expect(await indexOf(broken, 'page_title_key')).toMatchObject({ valid: true })
  expect(await indexOf(finished, 'page_title_key')).toEqual(before)
  // Duplicates: what came before it stays done, nothing broken is left, what follows has not run.
  expect(failed).toMatchObject([{ schemaName: twice, migration: BESIDE }])
  expect(await indexOf(twice, 'page_title_key')).toBeUndefined()
  expect(await ledgerOf(twice)).toEqual(expect.arrayContaining([NOTE]))
  expect(await ledgerOf(twice)).not.toContain(BESIDE)
  expect(await columnsOf(twice, 'label')).toEqual([])

  const opened = await market.createStore()
  expect(await indexOf(opened.tenant.schemaName, 'page_title_key')).toMatchObject({ valid: true })
})

test('a store that was opened by the version before while the fleet was migrated is migrated as well', async () => {
  upgrade({ [NOTE]: `${ADD_NOTE[NOTE]}\nSELECT pg_sleep(0.4);` })
  const upgraded = process.cwd()
  const running = run()
  await expect.poll(getRunningMigration, { timeout: 10_000 }).not.toBeNull()
  process.chdir(ROOT)
  const late = await market.createStore()
  process.chdir(upgraded)
  const { migrated } = await running
  expect(migrated.map(({ schemaName }) => schemaName).sort()).toEqual([...stores, late.tenant.schemaName].sort())
})

test('a spare schema is not claimed while it is its turn: the store gets tables of its own', async () => {
  await refillSpareSchemas(1)
  const { rows: spares } = await ownerPool().query<{ schema_name: string }>(
    'SELECT schema_name FROM public.spare_schema',
  )
  const spare = spares[0]?.schema_name ?? ''
  upgrade(ADD_NOTE)
  const upgraded = process.cwd()
  const holder = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query(`LOCK TABLE "${spare}"."order" IN ROW EXCLUSIVE MODE`)
    const running = run({ lockTimeoutMs: 20_000 })
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
    // A process of the version before: for it the spare is at the newest migration.
    process.chdir(ROOT)
    const { tenant } = await market.createStore()
    process.chdir(upgraded)
    await holder.query('COMMIT')
    expect((await running).failed).toEqual([])
    expect(await ledgerOf(spare)).toContain(NOTE)
    expect(await columnsOf(tenant.schemaName)).toContain('memo')
    expect(await ledgerOf(tenant.schemaName)).toContain(NOTE)
    expect(await tenantDb(tenant).order.count()).toBe(0)
  } finally {
    await holder.end()
  }
})

test('a store that is renamed when it was to be its turn has not failed: it is migrated under its new name', async () => {
  const [first = ''] = stores
  upgrade(ADD_NOTE)
  const ended = await runIntoQuiet(first, async (client) => {
    await renameSchema(client, first, 'renamed')
    await client.query("UPDATE public.tenant SET schema_name = 'renamed' WHERE schema_name = $1", [first])
  })
  expect(await ended()).toMatchObject({ failed: [] })
  expect(await columnsOf('renamed')).toContain('memo')
  expect(await ledgerOf('renamed')).toContain(NOTE)
  expect(await ledgerOf(first)).toEqual([])
})

test('a store whose tables are swapped when it was to be its turn is asked again what it lacks', async () => {
  const [first = '', second = ''] = stores
  upgrade(ADD_NOTE)
  await run({ schemaName: second })
  const ended = await runIntoQuiet(first, async (client) => {
    await client.query('DELETE FROM public.tenant WHERE schema_name = $1', [second])
    await renameSchema(client, first, 'aside')
    await renameSchema(client, second, first)
  })
  expect(await ended()).toMatchObject({ failed: [] })
  expect(await columnsOf(first)).toContain('memo')
  await drop('aside')
})

/** Lets the runner come to a store in which `work` is at work alone, and ends that only when the runner waits for it. */
async function runIntoQuiet(schemaName: string, work: (client: pg.PoolClient) => Promise<void>) {
  let running: ReturnType<typeof run> | undefined
  await inQuietStore(schemaName, async (client) => {
    running = run({ lockTimeoutMs: 20_000 })
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1)
    await work(client)
  })
  return () => running
}

async function waiting(): Promise<number | undefined> {
  const { rows } = await ownerPool().query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE application_name = 'souk migrate' AND wait_event_type = 'Lock' AND datname = current_database()`,
  )
  return rows[0]?.n
}

test('who holds the fleet and dies lets it go', async () => {
  const { hold } = await holdFleet({ wait: false })
  expect(hold).not.toBeNull()
  await ownerPool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'souk migrate' AND datname = current_database()",
  )
  await expect.poll(() => hold?.isLost()).toBe(true)
  expect(await run()).toMatchObject({ ranElsewhere: null, upToDate: 4 })
})
