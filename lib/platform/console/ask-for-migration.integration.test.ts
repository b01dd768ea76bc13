import type { PgBoss } from 'pg-boss'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { getJobState } from '#lib/jobs/get-job-state.ts'
import { closeJobQueue, openJobQueue } from '#lib/jobs/job-queue.ts'
import { runningQueue } from '#lib/jobs/running-queue.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { askForMigration } from './ask-for-migration.ts'

const ADA = { actor: 'operator:ada', address: '10.0.0.1' }

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
  await openJobQueue({ works: false })
})
afterEach(() => boss().deleteAllJobs('migrate-fleet'))
afterAll(async () => {
  await closeJobQueue(0)
  await market.close()
})

const boss = () => runningQueue.boss as PgBoss
const asked = async () => (await boss().findJobs('migrate-fleet')).map(({ data }) => data)
const written = () =>
  publicDb().auditEvent.findMany({
    where: { actor: ADA.actor },
    orderBy: { createdAt: 'asc' },
    select: { action: true, tenantId: true, detail: true },
  })

test('a run of all stores is asked for once: while it waits, the next one is refused and written down nowhere', async () => {
  expect(await askForMigration({ canary: 5 }, ADA)).toEqual({ ok: true, value: null })
  expect(await askForMigration({}, ADA)).toMatchObject({ ok: false, failures: [{ code: 'busy' }] })
  expect(await asked()).toEqual([{ actor: 'operator:ada', canary: 5 }])
  expect(await written()).toEqual([{ action: 'fleet.migration.started', tenantId: null, detail: { canary: 5 } }])
  expect(await getJobState('migrate-fleet')).toEqual({ isWaiting: true, failure: null })
})

test('a retry names one store, and stands in that store’s audit log', async () => {
  const { tenant } = await market.createStore()
  expect((await askForMigration({ schemaName: tenant.schemaName }, ADA)).ok).toBe(true)
  expect(await asked()).toEqual([{ actor: 'operator:ada', schemaName: tenant.schemaName }])
  expect((await written()).at(-1)).toEqual({ action: 'tenant.migration.retried', tenantId: tenant.id, detail: {} })
})

test('a schema that no store owns is refused, the registry’s own too', async () => {
  for (const schemaName of ['nobody', 'public', 'pg_catalog']) {
    expect(await askForMigration({ schemaName }, ADA)).toMatchObject({ ok: false, failures: [{ code: 'not-found' }] })
  }
  expect(await asked()).toEqual([])
})

test('what cannot be written down is not asked for either', async () => {
  await ownerPool().query('ALTER TABLE audit_event RENAME TO lost')
  await expect(askForMigration({}, ADA)).rejects.toThrow(/audit_event/)
  await ownerPool().query('ALTER TABLE lost RENAME TO audit_event')
  expect(await asked()).toEqual([])
})

test('why a run could not do its work is told until another one did', async () => {
  const handled = vi
    .fn<() => Promise<null>>()
    .mockRejectedValueOnce(new Error('20261121000000_init was edited'))
    .mockResolvedValue(null)
  await boss().work('migrate-fleet', { pollingIntervalSeconds: 0.5 }, handled)
  await askForMigration({}, ADA)
  await expect
    .poll(() => getJobState('migrate-fleet'), { timeout: 10_000 })
    .toMatchObject({ isWaiting: false, failure: { reason: '20261121000000_init was edited' } })
  await askForMigration({}, ADA)
  await expect
    .poll(() => getJobState('migrate-fleet'), { timeout: 10_000 })
    .toEqual({ isWaiting: false, failure: null })
})
