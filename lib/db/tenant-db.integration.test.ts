import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { appPool } from './connections.ts'
import { marketDatabase } from './market-database.ts'
import type { Tenant } from './tenant.ts'
import { engineSet, leasedClient, type TenantTx, tenantDb } from './tenant-db.ts'

process.env.POOL_SIZE = '5'
const STORES = 20
const OPERATIONS = 5_000
const CONCURRENCY = 50

/** pg warns once a process, so whoever did it first is heard from the beginning. */
const warnings: string[] = []
process.on('warning', (warning) => warnings.push(warning.message))

let market: TestMarket
const tenants: Tenant[] = []

beforeAll(async () => {
  market = await createTestMarket()
  for (let n = 0; n < STORES; n++) {
    const { tenant, ctx } = await market.createStore(`shop-${n}`)
    tenants.push(tenant)
    await ctx.db.product.deleteMany()
    await ctx.db.product.createMany({
      data: [1, 2, 3].map((k) => ({ slug: `p${k}`, title: tenant.slug, status: 'active', priceMinor: n })),
    })
  }
})
afterAll(() => market.close())

function tenantAt(index: number): Tenant {
  const tenant = tenants[index]
  if (!tenant) throw new Error(`No store ${index}`)
  return tenant
}

test(`${OPERATIONS} mixed operations over ${STORES} stores with a pool of 5 read no foreign row and leave every connection clean`, async () => {
  expect(engineSet().size).toBe(5)
  let foreign = 0
  let rolledBack = 0
  const check = (tenant: Tenant, titles: (string | undefined)[]) => {
    for (const title of titles) if (title !== undefined && !title.startsWith(tenant.slug)) foreign++
  }
  const operations: ((tenant: Tenant, n: number) => Promise<void>)[] = [
    async (tenant) =>
      check(
        tenant,
        (await tenantDb(tenant).product.findMany()).map((row) => row.title),
      ),
    async (tenant) =>
      // Several findUnique in one tick: what Prisma would merge across callers of a shared client.
      check(
        tenant,
        (await Promise.all(['p1', 'p2'].map((slug) => tenantDb(tenant).product.findUnique({ where: { slug } })))).map(
          (row) => row?.title,
        ),
      ),
    async (tenant) =>
      check(
        tenant,
        (await tenantDb(tenant).$queryRaw<{ title: string }[]>`SELECT title FROM product`).map((row) => row.title),
      ),
    async (tenant, n) => {
      const row = await tenantDb(tenant).product.create({
        data: { slug: `n${n}`, title: `${tenant.slug} ${n}`, priceMinor: n, variants: { create: { priceMinor: n } } },
        include: { variants: true },
      })
      check(tenant, [row.title])
    },
    async (tenant, n) => {
      const row = await tenantDb(tenant).$transaction(async (tx) => {
        await tx.product.update({ where: { slug: 'p3' }, data: { priceMinor: n } })
        return tx.product.findUniqueOrThrow({ where: { slug: 'p3' } })
      })
      check(tenant, [row.title])
    },
  ]
  let next = 0
  const worker = async () => {
    for (let n = next++; n < OPERATIONS; n = next++) {
      const tenant = tenantAt((n * 7) % STORES)
      if (n % 10 === 0) {
        const failing = tenantDb(tenant).$transaction(async (tx) => {
          await tx.product.create({ data: { slug: `rollback-${n}`, title: tenant.slug, priceMinor: n } })
          throw new Error('planned')
        })
        await failing.catch((error: Error) => {
          if (error.message === 'planned') rolledBack++
          else throw error
        })
        continue
      }
      await operations[n % operations.length]?.(tenant, n)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))

  expect(foreign).toBe(0)
  expect(rolledBack).toBe(OPERATIONS / 10)
  for (const tenant of tenants) {
    expect(await tenantDb(tenant).product.count({ where: { slug: { startsWith: 'rollback-' } } })).toBe(0)
    expect(await tenantDb(tenant).product.count({ where: { NOT: { title: { startsWith: tenant.slug } } } })).toBe(0)
  }
  expect(engineSet().idleCount).toBe(5)
  expect(engineSet().waitingCount).toBe(0)
  expect(appPool().idleCount).toBe(appPool().totalCount)
  expect(appPool().waitingCount).toBe(0)
  const [stuck] = await tenantDb(tenantAt(0)).$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
  expect(Number(stuck?.count)).toBe(0)
})

test('a connection that was not bound to a store may read nothing', async () => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: marketDatabase().appUrl })
  await client.connect()
  try {
    for (const table of ['shop_0.product', 'public.tenant', 'public.operator']) {
      await expect(client.query(`SELECT * FROM ${table}`)).rejects.toThrow(/permission denied/)
    }
    await expect(client.query('CREATE TEMPORARY TABLE t (x int)')).rejects.toThrow(/permission denied/)
  } finally {
    await client.end()
  }
})

test("raw SQL under one store's role that names another store, or the registry, is refused by PostgreSQL", async () => {
  const db = tenantDb(tenantAt(0))
  await expect(db.$queryRaw`SELECT * FROM shop_1.product`).rejects.toThrow(/permission denied for schema/)
  await expect(db.$queryRaw`SELECT * FROM public.tenant`).rejects.toThrow(/permission denied for schema/)
  await expect(db.$executeRaw`SELECT 1 AS x INTO mine`).rejects.toThrow(/permission denied/)
  await expect(db.$executeRaw`CREATE TABLE mine (x int)`).rejects.toThrow(/may not change/)
})

test('a statement may not loosen its connection from the store', async () => {
  const db = tenantDb(tenantAt(0))
  await expect(db.$executeRaw`SET ROLE NONE`).rejects.toThrow(/may not change/)
  await expect(db.$executeRaw`/* hidden */ RESET ROLE`).rejects.toThrow(/may not change/)
  await expect(db.$queryRaw`SELECT set_config('role', 'none', false)`).rejects.toThrow(/may not change/)
  await expect(db.$executeRaw`DO $$ BEGIN END $$`).rejects.toThrow(/may not change/)
})

test('one call is one statement: a second one behind a semicolon is refused', async () => {
  await expect(tenantDb(tenantAt(0)).$queryRaw`SELECT 1; SELECT 2`).rejects.toThrow(/multiple commands/)
})

test('without a store, or with something that only looks like one, it is an error and never `public`', () => {
  expect(() => tenantDb(undefined as unknown as Tenant)).toThrow(/not a store from the registry/)
  expect(() => tenantDb('shop-1' as unknown as Tenant)).toThrow(/not a store from the registry/)
  expect(() => tenantDb({ ...tenantAt(1) })).toThrow(/not a store from the registry/)
  expect(() => tenantDb({ ...tenantAt(1), schemaName: 'public' })).toThrow(/not a store from the registry/)
})

test('a suspended store opens for operators only', async () => {
  const made = await provisionTenant({
    name: 'Paused',
    slug: 'paused',
    ownerEmail: 'owner@example.com',
    owner: { username: 'owner', name: 'Owner', password: 'a good password' },
    actor: 'test',
  })
  if (!made.ok) throw new Error('not made')
  const suspended = await suspendTenant(made.value.tenant.id, { actor: 'test' })
  if (!suspended.ok) throw new Error('not suspended')
  expect(() => tenantDb(suspended.value)).toThrow(/is suspended/)
  expect(await tenantDb(suspended.value, { asOperator: true }).product.count()).toBe(3)
})

test('raw queries run inside a transaction, on its own snapshot', async () => {
  const count = await tenantDb(tenantAt(0)).$transaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM product WHERE slug = ${'p1'}`
    const [row] = await tx.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM product WHERE slug = 'p1'`
    return Number(row?.count)
  })
  expect(count).toBe(0)
})

test('relations read together in a transaction are asked one after the other, and one that fails does not stop the next', async () => {
  const include = { variants: true, media: true, collections: true, reviews: true } as const
  const answers = await tenantDb(tenantAt(4)).$transaction(async (tx) => {
    const rows = await tx.product.findMany({ where: { slug: 'p2' }, include })
    return rows.map((row) => row.title)
  })
  expect(answers).toEqual(['shop-4'])
  const failing = tenantDb(tenantAt(4)).$transaction((tx) =>
    Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.product.count(), tx.product.findFirst()]),
  )
  await expect(failing).rejects.toThrow(/division by zero/)
  expect(appPool().idleCount).toBe(appPool().totalCount)
  // Node tells a warning in a later turn.
  await new Promise((done) => setImmediate(done))
  expect(warnings.filter((text) => text.includes('client.query()'))).toEqual([])
})

test('the handle of an ended transaction refuses to work', async () => {
  let kept: TenantTx | undefined
  await tenantDb(tenantAt(0)).$transaction(async (tx) => {
    kept = tx
    await tx.product.count()
  })
  expect(() => kept?.product.count()).toThrow(/after its transaction ended/)
})

test('a query that fails takes its binding back, and the next one binds again', async () => {
  for (let n = 0; n < 30; n++) {
    const tenant = tenantAt(n % 3)
    await expect(tenantDb(tenant).$queryRaw`SELECT 1 / 0`).rejects.toThrow(/division by zero/)
    const [raw] = await tenantDb(tenantAt((n + 1) % 3)).$queryRaw<
      { title: string }[]
    >`SELECT title FROM product LIMIT 1`
    expect(raw?.title).toContain(tenantAt((n + 1) % 3).slug)
    expect((await tenantDb(tenant).product.findFirst())?.title).toContain(tenant.slug)
  }
})

test('when binding fails, the query that came with it does not run', async () => {
  const before = await tenantDb(tenantAt(0)).product.count()
  const binding = { role: 'no_such_role', schema: tenantAt(0).schemaName, schemaOid: null }
  const nobody = leasedClient((work) => engineSet().lease(binding, work), 'nobody')
  for (let n = 0; n < 5; n++) {
    // The connection is still under the role of the store that the query names.
    await tenantDb(tenantAt(0)).product.count()
    await expect(
      nobody.product.create({ data: { slug: `ghost-${n}`, title: 'Ghost', priceMinor: 1 } }),
    ).rejects.toThrow(/was not found/)
  }
  expect(await tenantDb(tenantAt(0)).product.count()).toBe(before)
})

test('a second copy of the code, as Next bundles it, shares what each connection is bound to', async () => {
  const { publicDb } = await import('./public-db.ts')
  vi.resetModules()
  const copy = await import('./engine-set.ts')
  const second = await import('./tenant-db.ts')
  const engines = new copy.EngineSet(appPool(), 2)
  const copied = second.leasedClient(
    async (work) => engines.lease(await second.bindingOf(tenantAt(0)), work),
    tenantAt(0).id,
  )
  // Each copy asks for the same binding again and again while the others rebind the connection between its turns.
  for (let n = 0; n < 20; n++) {
    expect((await copied.product.findFirst())?.title).toContain('shop-0')
    expect(await publicDb().tenant.count()).toBeGreaterThan(0)
    expect((await tenantDb(tenantAt(1)).product.findFirst())?.title).toContain('shop-1')
  }
})

test('a caller that waits too long for an engine is told so', async () => {
  const { EngineSet } = await import('./engine-set.ts')
  const engines = new EngineSet(appPool(), 1, 50)
  const binding = { role: 'none', schema: 'none', schemaOid: null }
  let release = () => {}
  const held = engines.lease(binding, () => new Promise<void>((done) => (release = done)))
  await expect(engines.lease(binding, async () => {})).rejects.toThrow(/None of the 1 database engines became free/)
  release()
  await held
  expect(engines.idleCount).toBe(1)
})
