import type { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicDb } from '#lib/db/public-db.ts'
import { closeJobQueue, openJobQueue } from '#lib/jobs/job-queue.ts'
import { runningQueue } from '#lib/jobs/running-queue.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { askForBackup } from './ask-for-backup.ts'

const ADA = { actor: 'operator:ada' }

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
  await openJobQueue({ works: false })
})
afterAll(async () => {
  await closeJobQueue(0)
  await market.close()
})

test('one backup of a store is asked for at a time; other stores do not wait for it', async () => {
  const { tenant: first } = await market.createStore()
  const { tenant: second } = await market.createStore()
  expect((await askForBackup(first.id, ADA)).ok).toBe(true)
  expect(await askForBackup(first.id, ADA)).toMatchObject({ ok: false, failures: [{ code: 'busy' }] })
  expect((await askForBackup(second.id, ADA)).ok).toBe(true)
  const jobs = (await (runningQueue.boss as PgBoss).findJobs('backup-tenant')).map(({ data }) => data)
  expect(jobs).toHaveLength(2)
  expect(jobs).toEqual(expect.arrayContaining([{ tenantId: first.id }, { tenantId: second.id }]))
  const written = await publicDb().auditEvent.findMany({ where: { action: 'tenant.backup.started' } })
  expect(new Set(written.map(({ tenantId }) => tenantId))).toEqual(new Set([first.id, second.id]))
})

test('a store that is gone is refused', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await askForBackup(nobody, ADA)).toMatchObject({ ok: false, failures: [{ code: 'not-found' }] })
})
