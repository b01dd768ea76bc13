import type { Job, JobResult, PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import type { JobPayloads } from './job-payloads.ts'
import { closeJobQueue, openJobQueue } from './job-queue.ts'
import { onLifecycle } from './lifecycle-hooks.ts'
import { runLifecycleHook } from './run-lifecycle-hook.ts'

const STORES = 50
const JOBS = 1_000

type Payload = JobPayloads['lifecycle-hook']

let market: TestMarket
let boss: PgBoss
let tenants: Tenant[]
beforeAll(async () => {
  market = await createTestMarket()
  boss = await openJobQueue({ works: true })
  const numbers = Array.from({ length: STORES }, (_, index) => index)
  tenants = await mapLimited(numbers, 3, async (number) => (await market.createStore(`jobs-${number}`)).tenant)
}, 180_000)
afterAll(async () => {
  await closeJobQueue(1_000)
  await market.close()
})

test('1,000 jobs of 50 stores at once, every tenth tried twice: each leaves its row in its own store, once', async () => {
  const failed = new Set<string>()
  const hook = onLifecycle({
    name: 'leaves-a-row',
    on: ['tenant.activated'],
    run: async ({ id, tenantId }) => {
      const number = Number(id)
      const fails = number % 10 === 0 && !failed.has(id)
      if (fails) failed.add(id)
      if (fails && number % 20 === 0) throw new Error('before it wrote')
      const row = await publicDb().tenant.findUniqueOrThrow({ where: { id: tenantId } })
      const { db } = storeContext(tenantFromRegistry(row), { kind: 'system' })
      await db.$transaction(async (tx) => {
        await tx.media.create({ data: { alt: `job ${id} of ${tenantId}`, width: 1, height: 1 } })
        if (fails) throw new Error('after it wrote')
      })
    },
  })
  await boss.work(
    'lifecycle-hook',
    {
      localConcurrency: 4,
      batchSize: 25,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 1,
      notifyPollingIntervalSeconds: 1,
      perJobResults: true,
    },
    (batch: Job<Payload>[]) => Promise.all(batch.map((job) => settle(job, () => runLifecycleHook(job.data, [hook])))),
  )
  const jobs = Array.from({ length: JOBS }, (_, number) => ({ data: payloadOf(tenantAt(number), number) }))
  await boss.insert('lifecycle-hook', jobs)

  const rowsOf = async (tenant: Tenant) =>
    (await tenantDb(tenant).media.findMany({ where: { alt: { startsWith: 'job ' } } })).map(({ alt }) => alt)
  const all = async () => mapLimited(tenants, 4, rowsOf)
  await expect.poll(async () => (await all()).flat().length, { timeout: 120_000, interval: 1_000 }).toBe(JOBS)

  for (const [index, found] of (await all()).entries()) {
    const tenant = tenantAt(index)
    const own = Array.from({ length: JOBS / STORES }, (_, round) => `job ${round * STORES + index} of ${tenant.id}`)
    expect(found.toSorted()).toEqual(own.toSorted())
  }
  expect(failed.size).toBe(JOBS / 10)
}, 180_000)

/** As the queue settles a job by itself that came alone. */
async function settle({ id }: Job, work: () => Promise<void>): Promise<JobResult> {
  try {
    await work()
    return { id, status: 'completed' }
  } catch (error) {
    return { id, status: 'failed', output: { message: String(error) } }
  }
}

function tenantAt(number: number): Tenant {
  const tenant = tenants[number % STORES]
  if (!tenant) throw new Error(`No store ${number}`)
  return tenant
}

function payloadOf({ id: tenantId }: Tenant, number: number): Payload {
  const createdAt = new Date().toISOString()
  const event = { id: String(number), type: 'tenant.activated' as const, tenantId, payload: {}, createdAt }
  return { tenantId, hook: 'leaves-a-row', event }
}
