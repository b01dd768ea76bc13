import type { Job, PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import type { JobPayloads } from './job-payloads.ts'
import { closeJobQueue, openJobQueue } from './job-queue.ts'
import { type LifecycleHook, onLifecycle } from './lifecycle-hooks.ts'
import { relayOutbox } from './relay-outbox.ts'
import { runLifecycleHook } from './run-lifecycle-hook.ts'
import { runningQueue } from './running-queue.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
  await openJobQueue({ works: true })
  await relayOutbox([])
})
afterAll(async () => {
  await closeJobQueue(1_000)
  await market.close()
})

const outbox = async () =>
  (await ownerPool().query('SELECT type, tenant_id FROM outbox_event ORDER BY created_at')).rows

/** The pause before another try is pg-boss's own matter. */
const bringNextTryForward = async () =>
  (
    await ownerPool().query(
      "UPDATE pgboss.job SET start_after = now() WHERE name = 'lifecycle-hook' AND state = 'retry'",
    )
  ).rowCount

const noop = (name: string): LifecycleHook => onLifecycle({ name, on: ['tenant.created'], run: async () => {} })

test('an event that nobody subscribed to leaves the outbox and enters no queue', async () => {
  const { tenant } = await market.createStore()
  expect(await outbox()).toEqual([{ type: 'tenant.created', tenant_id: tenant.id }])
  expect(await relayOutbox([])).toBe(1)
  expect(await outbox()).toEqual([])
  const { rows } = await ownerPool().query(`SELECT 1 FROM pgboss.job WHERE data->>'tenantId' = $1`, [tenant.id])
  expect(rows).toEqual([])
})

test('an event that cannot be passed on to every hook stays in the outbox whole', async () => {
  const { tenant } = await market.createStore()
  const send = vi.spyOn(runningQueue.boss as PgBoss, 'send')
  send.mockResolvedValueOnce('the first job').mockRejectedValueOnce(new Error('gone'))
  await expect(relayOutbox([noop('one'), noop('two')])).rejects.toThrow('gone')
  send.mockRestore()
  expect(await outbox()).toEqual([{ type: 'tenant.created', tenant_id: tenant.id }])
  expect(await relayOutbox([noop('one'), noop('two')])).toBe(1)
  const { rows } = await ownerPool().query(
    `SELECT data->>'hook' AS hook FROM pgboss.job WHERE data->>'tenantId' = $1 ORDER BY 1`,
    [tenant.id],
  )
  expect(rows).toEqual([{ hook: 'one' }, { hook: 'two' }])
})

test('what is undone is told to nobody', async () => {
  await relayOutbox([])
  const before = await outbox()
  await market.createStore('twice')
  await expect(market.createStore('twice')).rejects.toThrow(/taken/)
  expect((await outbox()).length).toBe(before.length + 1)
  await relayOutbox([])
})

test('a hook that fails leaves the store as it is and is tried again until it succeeds; its neighbour runs once', async () => {
  const seen: string[] = []
  const hooks = [
    onLifecycle({
      name: 'fails-once',
      on: ['tenant.suspended'],
      run: async ({ tenantId }) => {
        seen.push(`fails-once ${tenantId}`)
        if (seen.filter((entry) => entry.startsWith('fails-once')).length === 1) throw new Error('not yet')
      },
    }),
    onLifecycle({ name: 'works', on: ['tenant.suspended'], run: async () => void seen.push('works') }),
  ]
  const { boss } = runningQueue
  await boss?.deleteQueuedJobs('lifecycle-hook')
  await boss?.work(
    'lifecycle-hook',
    { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 },
    async ([job]: Job<JobPayloads['lifecycle-hook']>[]) => {
      if (job) await runLifecycleHook(job.data, hooks)
    },
  )
  const { tenant, ctx } = await market.createStore()
  await relayOutbox([])
  expect((await suspendTenant(tenant.id, { actor: 'test' })).ok).toBe(true)
  expect(await relayOutbox(hooks)).toBe(1)
  const tries = () => seen.filter((entry) => entry.startsWith('fails-once')).length
  await expect.poll(tries, { timeout: 30_000 }).toBe(1)
  await expect.poll(bringNextTryForward, { timeout: 30_000 }).toBe(1)
  await expect.poll(tries, { timeout: 30_000 }).toBe(2)
  expect(seen.filter((entry) => entry === 'works')).toHaveLength(1)
  expect(await ctx.db.product.count()).toBe(3)
})
