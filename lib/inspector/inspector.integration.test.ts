import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTrace, newTrace } from '#lib/kernel/trace.ts'
import { forgetTenants, resolveTenant } from '#lib/tenancy/resolve-tenant.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { codeOf, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createTestData } from './create-test-data.ts'
import { dbRouting } from './db-routing.ts'
import { requestFlow } from './request-flow.ts'
import { schemaInfo } from './schema-info.ts'
import { storeData } from './store-data.ts'
import { TEST_SETS } from './test-sets.ts'

let market: TestMarket
let tech: StoreContext
let fashion: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  tech = (await market.createStore('tech-shop')).ctx
  fashion = (await market.createStore('fashion-shop')).ctx
  must(await createTestData(tech, TEST_SETS.tech))
  must(await createTestData(fashion, TEST_SETS.fashion))
})
afterAll(() => market.close())

/** A request as the server has it when it comes to the inspector. */
async function flowOf(ctx: StoreContext) {
  const trace = newTrace()
  const tenant = await inTrace(trace, () => resolveTenant(ctx.tenant.slug))
  return await requestFlow(tenant, {
    method: 'GET',
    path: '/request-flow',
    domain: 'here',
    trace,
    admittedAtMs: performance.now(),
    rewrite: { inside: '/inside', durationMs: 0.5 },
  })
}

test('a store sees itself, the market sees all in order of creation', async () => {
  expect(await schemaInfo(tech.tenant, 'x:1')).toEqual({
    current_schema: 'tech_shop',
    tenant: 'Store tech-shop',
    domain: 'x:1',
    all_tenants: [{ name: 'Store tech-shop', schema_name: 'tech_shop' }],
  })
  const { all_tenants, ...root } = await schemaInfo(null, 'y')
  expect(root).toEqual({ current_schema: 'public', tenant: 'No tenant', domain: 'y' })
  expect(all_tenants.map(({ schema_name }) => schema_name)).toEqual(['tech_shop', 'fashion_shop'])
})

describe('test data', () => {
  test('is exactly what was named, and examples are gone', async () => {
    expect(await storeData(tech.tenant, 'x')).toEqual({
      tenant_info: { name: 'Store tech-shop', schema: 'tech_shop', domain: 'x' },
      products: [
        { name: 'Laptop', price: '999.99' },
        { name: 'Mouse', price: '29.99' },
      ],
      orders: [{ order_number: 'TECH001', total: '1029.98' }],
      counts: { products: 2, orders: 1 },
    })
    const { products, orders } = await storeData(fashion.tenant, 'x')
    expect(products.map(({ name, price }) => `${name} ${price}`)).toEqual(['T-Shirt 19.99', 'Jeans 49.99'])
    expect(orders).toEqual([{ order_number: 'FASH001', total: '69.98' }])
  })

  test('made again, or six times at once, changes nothing', async () => {
    const { ctx } = await market.createStore()
    // Runs that removed the same examples would wait for each other by chance.
    await ctx.db.product.deleteMany()
    const runs = await Promise.all(Array.from({ length: 6 }, () => createTestData(ctx, TEST_SETS.tech)))
    expect(runs.map(must).reduce((sum, made) => sum + made.products, 0)).toBe(2)
    expect(must(await createTestData(ctx, TEST_SETS.tech))).toEqual({ products: 0, orders: 0, removed: 0 })
    expect((await storeData(ctx.tenant, 'x')).counts).toEqual({ products: 2, orders: 1 })
  })

  test("removes examples and nothing of the merchant's", async () => {
    const { ctx } = await market.createStore()
    await sell(ctx, { title: 'My own mug', stock: 1 })
    must(await createTestData(ctx, TEST_SETS.fashion))
    expect((await storeData(ctx.tenant, 'x')).products.map(({ name }) => name)).toEqual([
      'My own mug',
      'T-Shirt',
      'Jeans',
    ])
  })

  test('is refused in a currency without cents, and nothing is removed', async () => {
    const { ctx } = await market.createStore()
    await ctx.db.storeSettings.updateMany({ data: { currency: 'JPY' } })
    expect(codeOf(await createTestData(ctx, TEST_SETS.tech))).toBe('no-such-price')
    expect(await ctx.db.product.count({ where: { isExample: true } })).toBeGreaterThan(0)
  })
})

test('the first 20 are shown in order of creation, all are counted, prices as the currency writes them', async () => {
  const { ctx } = await market.createStore()
  await ctx.db.product.deleteMany()
  await ctx.db.storeSettings.updateMany({ data: { currency: 'KWD' } })
  for (let n = 1; n <= 22; n++) {
    const createdAt = new Date(2026, 0, 30 - n)
    await ctx.db.product.create({ data: { slug: `p-${n}`, title: `P${n}`, priceMinor: n, createdAt } })
  }
  const { products, counts } = await storeData(ctx.tenant, 'x')
  expect(products).toHaveLength(20)
  expect(products[0]).toEqual({ name: 'P22', price: '0.022' })
  expect(counts).toEqual({ products: 22, orders: 0 })
})

describe('the way of a request', () => {
  test('is told with the statements that ran', async () => {
    forgetTenants()
    const { current_state, request_flow } = await flowOf(tech)
    expect(current_state).toEqual({ domain: 'here', tenant: 'Store tech-shop', schema: 'tech_shop', is_public: false })
    expect(request_flow.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6])
    const [received, rewrite, lookup, found, bound, read] = request_flow.map(({ details }) => details)
    expect(received).toBe('GET /request-flow for here')
    expect(rewrite).toBe('/request-flow → /inside')
    expect(lookup).toMatch(/asked of the registry: SELECT .*"public"\."tenant".* -- \$1 = "tech-shop"/)
    expect(found).toBe('Store tech-shop, schema tech_shop, active')
    expect(bound).toMatch(/set_config\('role'[\s\S]*\$1 = "souk_\w+_tech_shop", \$2 = "\\"tech_shop\\""/)
    expect(read).toMatch(/^2 rows by SELECT .*"tech_shop"\."product"/)
    expect(request_flow.every(({ duration_ms }) => duration_ms >= 0)).toBe(true)
    expect(JSON.stringify(request_flow)).not.toContain('fashion')
  })

  test('tells an answer from memory as such, with the statement that once read it', async () => {
    await resolveTenant(fashion.tenant.slug)
    const first = (await flowOf(fashion)).request_flow[2]
    const second = (await flowOf(fashion)).request_flow[2]
    expect(first?.details).toContain('asked of the registry')
    expect(second?.details).toMatch(/found in memory, read \d+ ms ago by: SELECT .*"tenant"/)
  })

  test('of a host that memory knows nothing of tells each question to the registry', async () => {
    forgetTenants()
    const trace = newTrace()
    await inTrace(trace, () => resolveTenant('nobody'))
    await inTrace(trace, () => resolveTenant(tech.tenant.slug))
    const flow = await requestFlow(tech.tenant, {
      method: 'GET',
      path: '/',
      domain: 'here',
      trace,
      admittedAtMs: performance.now(),
      rewrite: { inside: '/', durationMs: 0 },
    })
    expect(flow.request_flow[2]?.details).toMatch(
      /^"nobody" asked of the registry: SELECT .*"slug".*; SELECT .*"domain".*\n"tech-shop" asked of the registry: SELECT/,
    )
  })

  test('of many stores at once is never told with another one’s statements', async () => {
    const flows = await Promise.all(Array.from({ length: 40 }, (_, n) => flowOf(n % 2 ? tech : fashion)))
    for (const [n, flow] of flows.entries()) {
      expect(JSON.stringify(flow)).not.toContain(n % 2 ? 'fashion' : 'tech')
    }
  })

  test('on the market’s own host ends in the registry', async () => {
    const flow = await requestFlow(null, {
      method: 'GET',
      path: '/request-flow',
      domain: 'root',
      trace: newTrace(),
      admittedAtMs: performance.now(),
      rewrite: { inside: '/request-flow', durationMs: 0 },
    })
    expect(flow.current_state).toEqual({ domain: 'root', tenant: 'No tenant', schema: 'public', is_public: true })
    expect(flow.request_flow[5]?.details).toContain('"public"."tenant"')
  })
})

test('the routing shows the call, the table and the statement of this store', async () => {
  const { routing_explanation, current_tenant_data } = await dbRouting(tech.tenant)
  const { step1, step2, step3 } = routing_explanation.how_routing_works
  expect(routing_explanation.current_schema).toBe('tech_shop')
  expect(step1).toMatch(/^db\.product\.findMany\(\{ .*take: 20/)
  expect(step2).toBe('"tech_shop"."product"')
  expect(step3).toMatch(/^SELECT .* FROM "tech_shop"\."product"/)
  expect(current_tenant_data).toMatchObject({ products_count: 2, users_count: 1 })
  expect(current_tenant_data.all_tenants_count).toBe((await schemaInfo(null, 'x')).all_tenants.length)
})
