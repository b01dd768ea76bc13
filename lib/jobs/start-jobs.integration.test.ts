import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOwnerTransaction, ownerPool } from '#lib/db/connections.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { enqueue } from './enqueue.ts'
import { runningQueue } from './running-queue.ts'
import { startJobs } from './start-jobs.ts'

let market: TestMarket
let stop: () => Promise<void>
beforeAll(async () => {
  process.env.BACKUP_DIR = '.souk/test/backups'
  market = await createTestMarket()
  stop = startJobs({ works: true })
  while (!runningQueue.boss) await new Promise((done) => setTimeout(done, 50))
})
afterAll(async () => {
  await stop()
  await market.close()
})

test('a backlog is worked off in one go, and a job that fails is tried again without its neighbours', async () => {
  const stores: Awaited<ReturnType<TestMarket['createStore']>>[] = []
  for (let index = 0; index < 12; index++) stores.push(await market.createStore())
  const [broken] = stores
  await ownerPool().query(`ALTER SCHEMA "${broken?.tenant.schemaName}" RENAME TO hidden`)
  // All at once: workers that took them one by one would have no neighbours.
  await inOwnerTransaction(async (client) => {
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    for (const { tenant } of stores) {
      await enqueue('backup-tenant', { tenantId: tenant.id }, { singletonKey: tenant.id, db })
    }
  })
  const states = async () => {
    const { rows } = await ownerPool().query(
      `SELECT state, count(*)::int AS n FROM pgboss.job WHERE name = 'backup-tenant' GROUP BY state ORDER BY state::text`,
    )
    return rows
  }
  // Twelve polls would take a minute.
  await expect.poll(states, { timeout: 25_000 }).toEqual([
    { state: 'completed', n: 11 },
    { state: 'retry', n: 1 },
  ])
})
