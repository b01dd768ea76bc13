import { expect, test } from '@playwright/test'
import { call, callPort, hostOf, port } from '../http.ts'
import { ownMarket, type Running } from '../own-market.ts'
import { signInAsStaff } from '../people.ts'
import { createStore, runSouk } from '../run-souk.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const TECH = 'gadget-corner'
const TECH_SCHEMA = 'gadget_corner'
const FASHION = 'linen-corner'
const FASHION_SCHEMA = 'linen_corner'

type Step = { step: number; action: string; details: string; duration_ms: number }

async function json(store: string, path: string): Promise<unknown> {
  const { status, headers, body } = await call(hostOf(store), path)
  expect(status, `${store} ${path}: ${body}`).toBe(200)
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  return JSON.parse(body)
}

test.beforeAll(async () => {
  await createStore(TECH, 'Gadget Corner')
  await createStore(FASHION, 'Linen Corner')
  await runSouk('create-test-data', '--schema', TECH_SCHEMA, '--set', 'tech')
  await runSouk('create-test-data', '--schema', FASHION_SCHEMA, '--set', 'fashion')
})

for (const slash of ['', '/']) {
  test.describe(slash ? 'with a slash' : 'without a slash', () => {
    test('/schema-info of the market names all stores in order of creation', async () => {
      const { all_tenants, ...rest } = (await json('', `/schema-info${slash}`)) as {
        all_tenants: { name: string; schema_name: string }[]
      }
      expect(rest).toEqual({ current_schema: 'public', tenant: 'No tenant', domain: `localhost:${port}` })
      expect(all_tenants.slice(0, 2)).toEqual([
        { name: 'TechStore', schema_name: 'techstore' },
        { name: 'Fashion Boutique', schema_name: 'fashion' },
      ])
      const schemas = all_tenants.map(({ schema_name }) => schema_name)
      expect(schemas.indexOf(FASHION_SCHEMA)).toBeGreaterThan(schemas.indexOf(TECH_SCHEMA))
    })

    test('/schema-info of a store names itself alone', async () => {
      expect(await json(TECH, `/schema-info${slash}`)).toEqual({
        current_schema: TECH_SCHEMA,
        tenant: 'Gadget Corner',
        domain: `${TECH}.localhost:${port}`,
        all_tenants: [{ name: 'Gadget Corner', schema_name: TECH_SCHEMA }],
      })
    })

    test('/data is exactly what create-test-data made', async () => {
      expect(await json(TECH, `/data${slash}`)).toEqual({
        tenant_info: { name: 'Gadget Corner', schema: TECH_SCHEMA, domain: `${TECH}.localhost:${port}` },
        products: [
          { name: 'Laptop', price: '999.99' },
          { name: 'Mouse', price: '29.99' },
        ],
        orders: [{ order_number: 'TECH001', total: '1029.98' }],
        counts: { products: 2, orders: 1 },
      })
      expect(await json(FASHION, `/data${slash}`)).toEqual({
        tenant_info: { name: 'Linen Corner', schema: FASHION_SCHEMA, domain: `${FASHION}.localhost:${port}` },
        products: [
          { name: 'T-Shirt', price: '19.99' },
          { name: 'Jeans', price: '49.99' },
        ],
        orders: [{ order_number: 'FASH001', total: '69.98' }],
        counts: { products: 2, orders: 1 },
      })
    })

    test('/request-flow tells what this request went through', async () => {
      const path = `/request-flow${slash}`
      const { current_state, request_flow } = (await json(TECH, path)) as {
        current_state: object
        request_flow: Step[]
      }
      expect(current_state).toEqual({
        domain: `${TECH}.localhost:${port}`,
        tenant: 'Gadget Corner',
        schema: TECH_SCHEMA,
        is_public: false,
      })
      expect(request_flow.map(({ step, action }) => `${step} ${action}`)).toEqual([
        '1 Request received',
        '2 Middleware rewrite',
        '3 Domain lookup',
        '4 Tenant found',
        '5 Connection bound',
        '6 Rows read',
      ])
      const [received, rewrite, lookup, found, bound, rows] = request_flow.map(({ details }) => details)
      expect(received).toBe(`GET ${path} for ${TECH}.localhost:${port}`)
      expect(rewrite).toMatch(/^\/request-flow\/? → \/store\/[0-9a-f-]{36}\/request-flow/)
      expect(lookup).toMatch(new RegExp(`SELECT .*"public"\\."tenant".*\\$1 = "${TECH}"`))
      expect(found).toContain(`Gadget Corner, schema ${TECH_SCHEMA}`)
      expect(bound).toMatch(new RegExp(`set_config\\('search_path'[\\s\\S]*"${TECH_SCHEMA}\\\\"`))
      expect(rows).toContain(`"${TECH_SCHEMA}"."product"`)
      expect(request_flow.map(({ duration_ms }) => typeof duration_ms)).toEqual(Array(6).fill('number'))
    })

    test('/db-routing shows the call, the table and the statement', async () => {
      const { routing_explanation, current_tenant_data } = (await json(TECH, `/db-routing${slash}`)) as {
        routing_explanation: { current_schema: string; how_routing_works: Record<string, string> }
        current_tenant_data: Record<string, number>
      }
      expect(routing_explanation.current_schema).toBe(TECH_SCHEMA)
      expect(routing_explanation.how_routing_works).toEqual({
        step1: expect.stringMatching(/^db\.product\.findMany\(/),
        step2: `"${TECH_SCHEMA}"."product"`,
        step3: expect.stringMatching(new RegExp(`^SELECT .* FROM "${TECH_SCHEMA}"\\."product"`)),
      })
      expect(current_tenant_data).toEqual({
        products_count: 2,
        users_count: 1,
        all_tenants_count: expect.any(Number),
      })
      expect(current_tenant_data.all_tenants_count).toBeGreaterThanOrEqual(4)
    })

    test('the market itself has no data and no routing of a store', async () => {
      for (const path of ['/data', '/db-routing']) {
        expect((await call(hostOf(''), `${path}${slash}`)).status).toBe(404)
      }
    })
  })
}

test('the times are of each request, and none of another store is told', async () => {
  const paths = ['/schema-info', '/data', '/request-flow', '/db-routing']
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      paths.flatMap((path) => [call(hostOf(TECH), path), call(hostOf(FASHION), path)]),
    ).flat(),
  )
  const flows = new Set<string>()
  for (const [index, { body, headers }] of answers.entries()) {
    const [own, foreign] = index % 2 ? [FASHION_SCHEMA, TECH_SCHEMA] : [TECH_SCHEMA, FASHION_SCHEMA]
    expect(headers['x-tenant-schema']).toBe(own)
    expect(body).toContain(own)
    expect(body).not.toContain(foreign)
    if (body.includes('request_flow')) flows.add(body.replace(/read \d+ ms ago/g, ''))
  }
  expect(flows.size).toBe(20)
})

test('every answer says the schema of its host', async () => {
  const { body } = await call(hostOf('techstore'), '/')
  const picture = /\/media\/[0-9a-f-]{36}\/\d+-[\w-]{22}\.webp/.exec(body)?.[0] ?? 'no picture'
  const script = /\/_next\/static\/[^"\\]+\.(?:js|css)/.exec(body)?.[0] ?? 'no script'
  for (const path of [
    '/',
    '/products',
    '/not-here',
    '/admin',
    '/admin/sign-in',
    picture,
    script,
    '/_next/image?url=x',
  ]) {
    expect((await call(hostOf('techstore'), path)).headers['x-tenant-schema'], path).toBe('techstore')
  }
  for (const path of ['/', '/pricing', '/not-here', '/admin/sign-in']) {
    expect((await call(hostOf(''), path)).headers['x-tenant-schema'], path).toBe('public')
  }
  expect((await call(hostOf('nobody-is-here'), '/')).headers['x-tenant-schema']).toBe('public')
  // What watches the process and its proxy is answered before stores are looked for.
  for (const path of ['/healthz', '/readyz', '/metrics', '/internal/tls-ask?domain=techstore.localhost']) {
    expect((await call(hostOf('techstore'), path)).headers['x-tenant-schema'], path).toBe('public')
  }
  const others = [
    call(hostOf('techstore'), '/products', { method: 'HEAD' }),
    call(hostOf('techstore'), '/products', { method: 'OPTIONS' }),
    call(hostOf('techstore'), '/admin/media', { method: 'POST' }),
    call(hostOf('techstore'), '/%zz'),
    call(hostOf('techstore'), '/store/x'),
  ]
  for (const { headers } of await Promise.all(others)) expect(headers['x-tenant-schema']).toBe('techstore')
})

test('create-test-data run again changes nothing, and a mistake is one line', async () => {
  const before = await json(TECH, '/data')
  expect(await runSouk('create-test-data', '--schema', TECH_SCHEMA, '--set', 'tech')).toContain('has it already')
  expect(await json(TECH, '/data')).toEqual(before)
  await expect(runSouk('create-test-data', '--schema', 'nowhere', '--set', 'tech')).rejects.toThrow(
    /ended with 1: There is no store in the schema "nowhere"[^\n]*\n$/,
  )
  await expect(runSouk('create-test-data', '--schema', TECH_SCHEMA, '--set', 'books')).rejects.toThrow(
    /ended with 1: There is no set "books"[^\n]*\n$/,
  )
})

test('the shop shows what create-test-data made, and no example', async ({ page }) => {
  await page.goto(`http://${hostOf(TECH)}/products`)
  await expect(page.getByRole('link', { name: /Laptop/ }).first()).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '2 products' })).toBeVisible()
})

test('the dashboard draws the way of a request, on a phone too', async ({ page }) => {
  await signInAsStaff(page, 'techstore')
  await page.getByRole('link', { name: 'Inspector' }).click()
  await expect(page.getByRole('heading', { name: 'Inspector' })).toBeVisible()
  const way = page.getByRole('list').filter({ hasText: 'Connection bound' }).first()
  await expect(way).toContainText('Rows read')
  await expect(way.getByText(/^\d+(\.\d\d)? ms$/)).toHaveCount(6)
  await expect(page.getByText('"techstore"."product"')).toBeVisible()
  for (const path of ['/schema-info', '/data', '/request-flow', '/db-routing']) {
    await expect(page.getByRole('link', { name: path, exact: true })).toHaveAttribute('href', path)
  }
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test.describe('in production', () => {
  const { port: at, run, start, remove } = ownMarket('inspector', { LOG_LEVEL: 'warn' })

  async function stop({ child, ended }: Running): Promise<void> {
    child.kill('SIGTERM')
    await ended
  }

  test.afterAll(() => remove())

  test('everything of it is 404 and no answer tells a schema, unless INSPECTOR=on', async () => {
    const closed = await start()
    const owner = ['--email', 'k@example.test', '--admin-password', 'secret-enough']
    expect(await run(['cli/main.ts', 'create-tenant', '--name', 'Keeper', ...owner]).ended).toBe(0)

    const hosts = [`localhost:${at}`, `keeper.localhost:${at}`]
    for (const host of hosts) {
      for (const path of ['/schema-info', '/data', '/request-flow', '/db-routing']) {
        for (const slash of ['', '/', '?x=1', '/?x=1']) {
          const { status, headers, body } = await callPort(at, host, `${path}${slash}`)
          expect(status, `${host}${path}${slash}`).toBe(404)
          expect(headers['x-tenant-schema']).toBeUndefined()
          expect(body).not.toContain('current_schema')
        }
      }
      for (const path of ['/', '/healthz', '/readyz', '/metrics']) {
        expect((await callPort(at, host, path)).headers['x-tenant-schema'], path).toBeUndefined()
      }
    }
    await stop(closed)

    const open = await start({ INSPECTOR: 'on' })
    expect((await callPort(at, hosts[1] ?? '', '/schema-info')).status).toBe(200)
    expect((await callPort(at, hosts[1] ?? '', '/')).headers['x-tenant-schema']).toBe('keeper')
    await stop(open)
  })
})
