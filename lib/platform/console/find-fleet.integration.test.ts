import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { loadMigrations } from '#lib/tenancy/migrate/load-migrations.ts'
import { FLEET_LOCK } from '#lib/tenancy/migrate/running-migration.ts'
import { refillSpareSchemas } from '#lib/tenancy/refill-spare-schemas.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { findFleet } from './find-fleet.ts'

const NOW = new Date()
const HOUR = 3_600_000
const newest = loadMigrations('tenant').at(-1)?.name ?? ''
const before = loadMigrations('tenant').at(-2)?.name ?? ''

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR)
const run = (text: string, values: unknown[]) => ownerPool().query(text, values)

test('an empty market has an empty fleet', async () => {
  expect(await findFleet(NOW)).toMatchObject({
    levels: { stores: 0, behind: 0, levels: [], pending: [] },
    runs: { running: null, ended: [] },
    job: { isWaiting: false, failure: null },
    failures: { total: 0, shown: [] },
    backups: { stores: 0, due: 0, total: 0, shown: [], kept: 0, bytes: 0, newestAt: null },
    growth: { bytes: 0, grownBytes: null, days: 0, largest: [], fastest: [] },
  })
})

test('stores stand under their newest migration; one that lacks any is behind, deleted ones count too', async () => {
  await market.createStore()
  const { tenant: behind } = await market.createStore()
  const { tenant: deleted } = await market.createStore()
  await run(`UPDATE tenant SET status = 'archived' WHERE id = $1`, [deleted.id])
  await run('UPDATE migration_ledger SET duration_ms = 300', [])
  await run('DELETE FROM migration_ledger WHERE schema_name = $1 AND name = $2', [behind.schemaName, newest])
  const { levels } = await findFleet(NOW)
  expect(levels).toEqual({
    stores: 3,
    behind: 1,
    levels: [
      { migration: newest, stores: 2, behind: 0 },
      { migration: before, stores: 1, behind: 1 },
    ],
    pending: [{ name: newest, stores: 1 }],
    forecastMs: 100,
  })
  await run('DELETE FROM migration_ledger WHERE schema_name = $1', [behind.schemaName])
  expect((await findFleet(NOW)).levels.levels.at(-1)).toEqual({ migration: null, stores: 1, behind: 1 })
  await run('DELETE FROM tenant', [])
})

test('a failure names its store and keeps its error whole; one of a spare schema has no store', async () => {
  const { tenant } = await market.createStore()
  const error = `relation "lost" does not exist\n${'at '.repeat(500)}`
  await run(
    `INSERT INTO migration_failure (schema_name, migration, error, attempts, failed_at)
     VALUES ($1, 'm2', $2, 3, $3), ('spare__00', 'm2', 'no', 1, $4)`,
    [tenant.schemaName, error, ago(1), ago(2)],
  )
  const { failures } = await findFleet(NOW)
  expect(failures).toEqual({
    total: 2,
    shown: [
      {
        schemaName: tenant.schemaName,
        migration: 'm2',
        error,
        attempts: 3,
        failedAt: ago(1),
        store: { id: tenant.id, name: tenant.name, slug: tenant.slug },
      },
      expect.objectContaining({ schemaName: 'spare__00', store: null }),
    ],
  })
})

test('the run that goes on stands apart from those that ended; one whose process was killed has ended', async () => {
  const operatorId = randomUUID()
  await run(`INSERT INTO operator (id, email, name, password_hash) VALUES ($1, 'ada@example.com', 'Ada', '-')`, [
    operatorId,
  ])
  const insert = (actor: string, state: string, startedAt: Date) =>
    run(
      `INSERT INTO migration_run (id, actor, host, pid, state, total, started_at, updated_at)
       VALUES ($1, $2, 'web-1', 1, $3, 9, $4, $4)`,
      [randomUUID(), actor, state, startedAt],
    )
  await insert('cli', 'done', ago(3))
  await insert(`operator:${operatorId}`, 'stopped', ago(2))
  await insert('server', 'running', ago(1))
  const holder = await ownerPool().connect()
  await holder.query('SELECT pg_advisory_lock($1)', [FLEET_LOCK])
  const { runs } = await findFleet(NOW)
  holder.release(true)
  expect(runs).toMatchObject({
    running: { actor: 'Server', total: 9 },
    ended: [
      { actor: 'Ada', state: 'stopped' },
      { actor: 'Command line', state: 'done' },
    ],
  })
  // Its process is gone and nobody holds the fleet any more.
  await expect
    .poll(async () => (await findFleet(NOW)).runs)
    .toMatchObject({ running: null, ended: [{ actor: 'Server', state: 'stopped' }, {}, {}] })
})

test('a backup is due when the newest good one is older than 26 hours; deleted stores are left alone', async () => {
  await run('DELETE FROM tenant', [])
  const stores = { fresh: 0, old: 0, none: 0, broken: 0, refused: 0, deleted: 0 }
  const ids = new Map<string, string>()
  for (const slug of Object.keys(stores)) ids.set(slug, (await market.createStore(`backup-${slug}`)).tenant.id)
  await run(`UPDATE tenant SET status = 'suspended' WHERE id = $1`, [ids.get('none')])
  await run(`UPDATE tenant SET status = 'archived' WHERE id = $1`, [ids.get('deleted')])
  const backup = (slug: string, hours: number, error: string | null = null) =>
    run('INSERT INTO tenant_backup (id, tenant_id, key, bytes, error, taken_at) VALUES ($1, $2, $3, $4, $5, $6)', [
      randomUUID(),
      ids.get(slug),
      error ? null : `${slug}-${hours}`,
      error ? 0 : 1_000,
      error,
      ago(hours),
    ])
  await backup('fresh', 25)
  // An older failure that a good one followed is no news.
  await backup('fresh', 30, 'disk full')
  await backup('old', 27)
  await backup('broken', 50)
  await backup('broken', 2, 'disk full')
  await backup('refused', 5)
  await backup('refused', 1, 'no such bucket')
  const { backups } = await findFleet(NOW)
  const seen = backups.shown.map(({ name, isDue, takenAt, error }) => [name, isDue, takenAt, error])
  expect(seen).toEqual([
    ['Store backup-broken', true, ago(50), 'disk full'],
    ['Store backup-refused', false, ago(5), 'no such bucket'],
    ['Store backup-none', true, null, null],
    ['Store backup-old', true, ago(27), null],
  ])
  expect(backups).toMatchObject({ stores: 5, due: 3, total: 4, kept: 4, bytes: 4_000, newestAt: ago(5) })
})

test('growth is what the last 30 days added; the largest need not be the fastest', async () => {
  await run('DELETE FROM tenant', [])
  const { tenant: large } = await market.createStore('growth-large')
  const { tenant: fast } = await market.createStore('growth-fast')
  await run(
    `INSERT INTO tenant_size (tenant_id, measured_on, bytes)
     SELECT $1, CURRENT_DATE - day, 9000 + 5000 * (day / 30) FROM generate_series(0, 30) AS day
     UNION ALL SELECT $2, CURRENT_DATE - day, 3000 - 100 * day FROM generate_series(0, 29) AS day`,
    [large.id, fast.id],
  )
  const { growth } = await findFleet(NOW)
  expect(growth).toMatchObject({
    bytes: 12_000,
    grownBytes: 2_900,
    days: 30,
    largest: [
      { id: large.id, bytes: 9_000, grownBytes: 0 },
      { id: fast.id, bytes: 3_000, grownBytes: 2_900 },
    ],
    fastest: [{ id: fast.id }],
  })
  expect(growth.course).toHaveLength(30)
  expect(growth.fastest[0]?.course.slice(0, 2)).toEqual([100, 200])
})

test('tells how many spare schemas stand ready', async () => {
  await refillSpareSchemas(2)
  expect((await findFleet(NOW)).spares.ready).toBe(2)
})
