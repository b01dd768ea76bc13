import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { provisionTenant } from './provision-tenant.ts'
import { countSpareSchemas, refillSpareSchemas } from './refill-spare-schemas.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

const schemas = async (pattern: string) =>
  (await ownerPool().query('SELECT nspname FROM pg_namespace WHERE nspname LIKE $1 ORDER BY 1', [pattern])).rows

test('twenty sign-ups at once claim the spares one each, and whoever finds none gets tables of its own', async () => {
  await refillSpareSchemas(12)
  const stores = await Promise.all(Array.from({ length: 20 }, (_, n) => market.createStore(`claims-${n}`)))
  expect(await countSpareSchemas()).toBe(0)
  expect(await schemas('spare%')).toEqual([])
  expect(await schemas('claims%')).toHaveLength(20)
  for (const [n, { ctx, tenant }] of stores.entries()) {
    expect(await ctx.db.storeSettings.findMany({ select: { name: true } })).toEqual([{ name: `Store claims-${n}` }])
    await ctx.db.product.create({ data: { slug: `only-${n}`, title: tenant.slug, priceMinor: 1 } })
  }
  for (const [n, { ctx }] of stores.entries()) {
    const own = await ctx.db.product.findMany({ where: { slug: { startsWith: 'only-' } }, select: { slug: true } })
    expect(own).toEqual([{ slug: `only-${n}` }])
  }
  const { rows } = await ownerPool().query(
    `SELECT DISTINCT count(*)::int AS n FROM migration_ledger GROUP BY schema_name`,
  )
  expect(rows.length).toBeLessThanOrEqual(2)
})

test('a sign-up that is undone gives its spare back', async () => {
  await refillSpareSchemas(1)
  const spares = await schemas('spare%')
  await market.createStore('there')
  await refillSpareSchemas(1)
  const before = await schemas('spare%')
  const undone = provisionTenant(
    {
      name: 'Undone',
      slug: 'undone',
      ownerEmail: 'owner@undone.test',
      owner: { username: 'owner', name: 'Owner', password: 'owner-password' },
      actor: 'test',
    },
    {
      onStep: ({ name }) => {
        if (name === 'content') throw new Error('killed')
      },
    },
  )
  await expect(undone).rejects.toThrow('killed')
  expect(await schemas('spare%')).toEqual(before)
  expect(await countSpareSchemas()).toBe(1)
  expect(spares).toHaveLength(1)
  expect(await schemas('undone')).toEqual([])
})

test('processes that refill at once make no more than are wanted', async () => {
  await Promise.all([refillSpareSchemas(4), refillSpareSchemas(4), refillSpareSchemas(4)])
  expect(await countSpareSchemas()).toBe(4)
})

test('a spare that is behind the newest migration is claimed by nobody', async () => {
  await ownerPool().query(`DELETE FROM migration_ledger WHERE schema_name LIKE 'spare%'`)
  await market.createStore('patient')
  expect(await countSpareSchemas()).toBe(4)
})
