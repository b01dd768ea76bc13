import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { errorLineListeners, log, requestFields } from '#lib/log.ts'
import { withTenant } from '#lib/tenancy/with-tenant.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { inJobLog } from './in-job-log.ts'
import { settleStores } from './settle-stores.ts'
import { sweepOutgoing } from './sweep-outgoing.ts'

let market: TestMarket
const named: (string | undefined)[] = []
const listener = (tenant: string | undefined) => named.push(tenant)

beforeAll(async () => {
  log.level = 'error'
  market = await createTestMarket()
  errorLineListeners.add(listener)
})
afterAll(async () => {
  errorLineListeners.delete(listener)
  await market.close()
})

test('every line of a job about a store names the job and the store, and so does the line of its failure', async () => {
  const { tenant } = await market.createStore('logged')
  named.length = 0
  const job = { id: 'job-1', data: { tenantId: tenant.id } }
  expect(await inJobLog('backup-tenant', job, async () => requestFields.getStore())).toEqual({
    requestId: 'job-1',
    job: 'backup-tenant',
    tenant: 'logged',
  })
  const failing = inJobLog('backup-tenant', job, () => Promise.reject(new Error('planted')))
  await expect(failing).rejects.toThrow('planted')
  expect(named).toEqual(['logged'])
})

test('jobs that run at the same time each name their own store', async () => {
  const stores = await Promise.all(['left', 'right'].map((slug) => market.createStore(slug)))
  const seen = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const { tenant, ctx } = stores[n % 2] ?? (await market.createStore())
      const work = async () => {
        await ctx.db.product.count()
        return requestFields.getStore()?.tenant
      }
      return [tenant.slug, await inJobLog('backup-tenant', { id: `${n}`, data: { tenantId: tenant.id } }, work)]
    }),
  )
  for (const [slug, logged] of seen) expect(logged).toBe(slug)
})

test('a job that goes through all stores names the one it is at', async () => {
  const { tenant } = await market.createStore('broken')
  await ownerPool().query(`ALTER TABLE ${quoteIdentifier(tenant.schemaName)}.payment RENAME TO payment_gone`)
  named.length = 0
  await inJobLog('settle-payments', { id: 'job-2', data: null }, settleStores)
  expect(named).toEqual(['broken'])
  expect(requestFields.getStore()).toBeUndefined()
})

test('a store whose migrations have not run, or that has no settings yet, is left out without a complaint', async () => {
  const behind = await market.createStore('behind')
  await ownerPool().query(`DELETE FROM migration_ledger WHERE schema_name = $1`, [behind.tenant.schemaName])
  await ownerPool().query(`DROP TABLE ${quoteIdentifier(behind.tenant.schemaName)}.store_settings CASCADE`)
  const bare = await market.createStore('bare')
  await bare.ctx.db.storeSettings.deleteMany()
  named.length = 0
  await inJobLog('sweep-outgoing', { id: 'job-3', data: null }, sweepOutgoing)
  expect(named.filter((slug) => slug === 'behind' || slug === 'bare')).toEqual([])
  expect(named).toContain('broken')
})

test('what a script logs in a store names the store', async () => {
  const { tenant } = await market.createStore('scripted')
  expect(await withTenant(tenant, () => requestFields.getStore()?.tenant)).toBe('scripted')
})
