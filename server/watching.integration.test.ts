import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { requestFields } from '#lib/log.ts'
import { openMetrics } from '#lib/metrics/open-metrics.ts'
import { STORE_ID_HEADER } from '#lib/tenancy/host.ts'
import { resolveTenantById } from '#lib/tenancy/resolve-tenant.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { requestHandler } from './request-handler.ts'
import * as shutdown from './shutdown.ts'

const STORES = ['one', 'two', 'three', 'four', 'five']
const TOKEN = 'only-for-tests-only-for-tests'

let market: TestMarket
let server: Server
const health = { isUp: true, mayBeDown: false, stop: async () => {} }

beforeAll(async () => {
  process.env.METRICS_STORES = '4'
  process.env.METRICS_TOKEN = TOKEN
  market = await createTestMarket()
  for (const slug of STORES) await market.createStore(slug)
  // In the place of Next: one query in the store, and a fault where the path asks for one.
  const next = async (...[asked, response]: Parameters<Parameters<typeof requestHandler>[0]>) => {
    const id = asked.headers[STORE_ID_HEADER]
    const tenant = typeof id === 'string' ? await resolveTenantById(id) : null
    if (tenant) await tenantDb(tenant).product.count()
    if (asked.url === '/fault') throw new Error('planted')
    response.writeHead(asked.url === '/missing' ? 404 : 200).end(requestFields.getStore()?.tenant)
  }
  openMetrics()
  server = createServer(requestHandler(next, health))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

afterAll(async () => {
  server.close()
  await market.close()
})

beforeEach(() => {
  health.isUp = true
  vi.restoreAllMocks()
})

type Answer = { status: number; body: string }

function get(host: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers: { host, ...headers } }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () => done({ status: response.statusCode ?? 0, body }))
    })
      .on('error', failed)
      .end()
  })
}

/** The value of one series, written as Prometheus writes it; 0 when it is not there. */
async function series(name: string): Promise<number> {
  const { body } = await get('localhost', '/metrics')
  const line = body.split('\n').find((candidate) => candidate.startsWith(`${name} `))
  return Number(line?.split(' ').at(-1) ?? 0)
}

test('requests, their failures and their queries are counted for the store they were for, under load', async () => {
  const wanted = STORES.map((slug, index) => ({ slug, good: 10 + index, bad: 3 + index }))
  const calls = wanted.flatMap(({ slug, good, bad }) => [
    ...Array.from({ length: good }, () => ({ slug, path: '/' })),
    ...Array.from({ length: bad }, () => ({ slug, path: '/fault' })),
  ])
  // The first four are visited first: they take the four places that there are.
  for (const slug of STORES) await get(`${slug}.localhost`, '/missing')
  const answers = await Promise.all(
    calls
      .toSorted((a, b) => `${a.path}${a.slug}`.localeCompare(`${b.path}${b.slug}`))
      .map(async ({ slug, path }) => ({ slug, path, ...(await get(`${slug}.localhost`, path)) })),
  )
  for (const { slug, path, status, body } of answers) {
    expect([status, path === '/' ? body : slug]).toEqual([path === '/' ? 200 : 500, slug])
  }
  for (const { slug, good, bad } of wanted) {
    const store = slug === 'five' ? 'other' : slug
    const labels = `store="${store}",method="GET",status=`
    expect(await series(`souk_http_requests_total{${labels}"2xx"}`)).toBe(good)
    expect(await series(`souk_http_requests_total{${labels}"5xx"}`)).toBe(bad)
    expect(await series(`souk_http_requests_total{${labels}"4xx"}`)).toBe(1)
    expect(await series(`souk_query_duration_seconds_count{store="${store}"}`)).toBe(good + bad + 1)
    expect(await series(`souk_http_request_duration_seconds_count{store="${store}"}`)).toBe(good + bad + 1)
  }
  expect(await series('souk_http_requests_total{store="five",method="GET",status="2xx"}')).toBe(0)
  expect(await series('souk_pool_wait_seconds_count')).toBeGreaterThanOrEqual(calls.length)
  expect(await series('souk_lease_wait_seconds_count')).toBe(calls.length + STORES.length)
  expect(await series('souk_engines{state="total"}')).toBe(10)
  expect(await series('souk_engines{state="idle"}')).toBe(10)
  expect(await series('souk_query_duration_seconds_count{store="registry"}')).toBeGreaterThan(0)
})

test('hosts and methods that anybody makes up add no label of their own', async () => {
  for (const host of ['nobody.localhost', 'made-up.example', 'localhost']) await get(host, '/missing')
  expect(await series('souk_http_requests_total{store="none",method="GET",status="4xx"}')).toBe(3)
  const { body } = await get('localhost', '/metrics')
  expect(body).not.toMatch(/nobody|made-up/)
})

test('what only the database knows is in the metrics: stores behind, spare schemas', async () => {
  expect(await series('souk_stores_behind')).toBe(0)
  const { body } = await get('localhost', '/metrics')
  expect(body).toContain('souk_spare_schemas 0')
  expect(body).toContain('process_resident_memory_bytes')
})

test('the metrics are for named addresses and for the token, on any host; there is nothing for anybody else', async () => {
  const throughProxy = { 'x-forwarded-for': '127.0.0.1' }
  expect((await get('one.localhost', '/metrics')).status).toBe(200)
  expect((await get('made-up.example', '/metrics')).status).toBe(200)
  expect((await get('localhost', '/metrics', throughProxy)).status).toBe(404)
  expect((await get('localhost', '/metrics', { ...throughProxy, authorization: 'Bearer wrong' })).status).toBe(404)
  expect((await get('localhost', '/metrics', { ...throughProxy, authorization: `Bearer ${TOKEN}` })).status).toBe(200)
})

test('healthz is well while the process serves, with or without a database', async () => {
  health.isUp = false
  expect((await get('made-up.example', '/healthz')).status).toBe(200)
})

test('readyz says which check failed', async () => {
  const ready = () => get('localhost', '/readyz')
  expect(await ready()).toMatchObject({ status: 200, body: expect.stringContaining('"failed":[]') })
  health.isUp = false
  expect(await ready()).toMatchObject({
    status: 503,
    body: expect.stringContaining('"failed":["database","migrations"]'),
  })
  health.isUp = true
  vi.spyOn(shutdown, 'isStopping').mockReturnValue(true)
  expect(await ready()).toMatchObject({ status: 503, body: expect.stringContaining('"failed":["running"]') })
})

test('readyz is not ready while the registry lacks a migration', async () => {
  const { rows } = await ownerPool().query(
    "DELETE FROM public.migration_ledger WHERE schema_name = 'public' RETURNING name",
  )
  expect(rows.length).toBeGreaterThan(0)
  await expect
    .poll(() => get('localhost', '/readyz'), { timeout: 10_000 })
    .toMatchObject({ status: 503, body: expect.stringContaining('"failed":["migrations"]') })
})
