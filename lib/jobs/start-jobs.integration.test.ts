import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOwnerTransaction, ownerPool } from '#lib/db/connections.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { emptyStore, manyProducts, send } from '#lib/testing/transfer-fixture.ts'
import { confirmImport } from '#lib/transfer/confirm-import.ts'
import { getImport, saveImport } from '#lib/transfer/import-store.ts'
import { MOST_ATTEMPTS } from '#lib/transfer/schema.ts'
import { enqueue } from './enqueue.ts'
import { enqueueImport } from './enqueue-import.ts'
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

test('files of two stores are imported beside each other, each into its own store; one that is killed each time stops', async () => {
  const [one, two] = [await emptyStore(market), await emptyStore(market)]
  const files = [
    { ctx: one, ...must(await send(one, manyProducts(8))) },
    { ctx: two, ...must(await send(two, manyProducts(5, 100))) },
    { ctx: two, ...must(await send(two, manyProducts(1, 200))) },
  ]
  const statuses = async () => {
    const records = await Promise.all(files.map(({ ctx, id }) => getImport(ctx.tenant, id)))
    return records.map((record) => record?.status)
  }
  for (const { ctx, id } of files) await enqueueImport(ctx.tenant, id, { isLook: true })
  await expect.poll(statuses, { timeout: 30_000 }).toEqual(['ready', 'ready', 'ready'])
  for (const { ctx, id } of files.slice(0, 2)) must(await confirmImport(ctx, id))
  const [, , killed] = files
  const record = killed && (await getImport(two.tenant, killed.id))
  if (!record) throw new Error('No record')
  await saveImport(two.tenant, { ...record, status: 'importing', attempts: MOST_ATTEMPTS })
  for (const { ctx, id } of files) await enqueueImport(ctx.tenant, id)
  await expect.poll(statuses, { timeout: 30_000 }).toEqual(['done', 'done', 'failed'])
  const slugs = async ({ db }: typeof one) =>
    (await db.product.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)
  expect(await slugs(one)).toEqual(Array.from({ length: 8 }, (_, n) => `p-${n}`))
  expect(await slugs(two)).toEqual(Array.from({ length: 5 }, (_, n) => `p-${n + 100}`))
})
