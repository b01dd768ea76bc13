import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { closeJobQueue, openJobQueue } from '#lib/jobs/job-queue.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { askForProof } from './ask-for-proof.ts'
import { findIsolationProof } from './find-isolation-proof.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
  await openJobQueue({ works: false })
})
afterAll(async () => {
  await closeJobQueue(0)
  await market.close()
})

test('one proof is asked for at a time, and who asked is written down', async () => {
  expect(await findIsolationProof()).toEqual({ latest: null, isAtWork: false })
  expect((await askForProof({ actor: 'operator:ada' })).ok).toBe(true)
  expect(await askForProof({ actor: 'operator:ada' })).toMatchObject({ ok: false, failures: [{ code: 'busy' }] })
  expect(await findIsolationProof()).toEqual({ latest: null, isAtWork: true })
  const written = await publicDb().auditEvent.findMany({ where: { action: 'fleet.isolation.asked' } })
  expect(written).toEqual([expect.objectContaining({ actor: 'operator:ada', tenantId: null })])
})

test('the newest proof that ended is told, with what it found', async () => {
  const leak = { door: 'role', from: 'a', to: 'b', found: 'SELECT on b.product' }
  await ownerPool().query(
    `INSERT INTO isolation_proof (id, state, stores, attempts, leaks, started_at, ended_at) VALUES
       ('old', 'passed', 2, 24, '[]', now() - interval '2 hours', now() - interval '2 hours'),
       ('new', 'failed', 3, 36, $1, now() - interval '1 hour', now() - interval '1 hour'),
       ('now', 'running', 0, 0, '[]', now(), NULL)`,
    [JSON.stringify([leak])],
  )
  expect((await findIsolationProof()).latest).toMatchObject({
    state: 'failed',
    stores: 3,
    attempts: 36,
    leaks: { total: 1, shown: [leak] },
  })
})
