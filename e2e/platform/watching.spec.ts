import { expect, test } from '@playwright/test'
import { ownMarket, type Running } from '../own-market.ts'
import { ownerQuery } from '../owner-query.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const { directory, run, start, get, remove } = ownMarket('watching')
const STORES = ['north', 'east', 'south', 'west', 'middle']
let server: Running

/** The value of one series, written as Prometheus writes it; null when it is not there. */
async function series(name: string): Promise<number | null> {
  const { body } = await get('', '/metrics')
  const line = body.split('\n').find((candidate) => candidate.startsWith(`${name} `))
  return line ? Number(line.split(' ').at(-1)) : null
}

test.beforeAll(async () => {
  server = await start({ LOG_LEVEL: 'info', DRAIN_SECONDS: '3' })
  for (const slug of STORES) {
    const made = run([
      'cli/main.ts',
      'create-tenant',
      '--name',
      slug,
      '--email',
      `${slug}@example.test`,
      '--admin-password',
      'secret-enough',
    ])
    expect(await made.ended, made.output()).toBe(0)
  }
})

test.afterAll(() => remove())

test('under load every line of the log and every count names the store that it is about', async () => {
  const broken = STORES.slice(0, 4)
  const calls = STORES.flatMap((slug, index) => Array.from({ length: 6 + 2 * index }, () => slug))
  for (const slug of STORES) expect((await get(slug, '/search?q=mug')).status).toBe(200)
  for (const slug of broken) await ownerQuery(directory, `ALTER TABLE "${slug}".product RENAME TO product_gone`)
  const before = server.output().length

  const answers = await Promise.all(
    calls.toSorted(() => Math.random() - 0.5).map(async (slug) => ({ slug, ...(await get(slug, '/search?q=mug')) })),
  )
  for (const { slug, status } of answers) expect(status, slug).toBe(broken.includes(slug) ? 500 : 200)

  const errors = () =>
    server
      .output()
      .slice(before)
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('{'))
      .map(
        (line) => JSON.parse(line) as { level: number; tenant?: string; requestId?: string; err?: { message: string } },
      )
      .filter(({ level }) => level >= 50)
  // An answer may be here before its line has come through the pipe.
  const failed = answers.filter(({ status }) => status === 500).length
  await expect.poll(() => new Set(errors().map(({ requestId }) => requestId)).size).toBe(failed)
  const lines = errors()
  // The answers say which request was for whom.
  const asked = new Map(answers.map(({ slug, headers }) => [headers['x-request-id'], slug]))
  for (const { requestId, tenant } of lines) expect(tenant).toBe(asked.get(requestId))
  for (const [index, slug] of STORES.entries()) {
    const all = 6 + 2 * index
    const bad = broken.includes(slug) ? all : 0
    expect(new Set(lines.filter(({ tenant }) => tenant === slug).map(({ requestId }) => requestId)).size).toBe(bad)
    const labels = `store="${slug}",method="GET"`
    expect((await series(`souk_http_requests_total{${labels},status="5xx"}`)) ?? 0).toBe(bad)
    expect(await series(`souk_http_requests_total{${labels},status="2xx"}`)).toBe(1 + all - bad)
    expect((await series(`souk_errors_total{store="${slug}"}`)) ?? 0).toBe(
      lines.filter(({ tenant }) => tenant === slug).length,
    )
  }
})

test('the metrics show queues, connections and how far the stores are', async () => {
  expect(await series('souk_queue_jobs{queue="backup-tenant",state="waiting"}')).toBe(0)
  expect(await series('souk_pool_connections{state="waiting"}')).toBe(0)
  expect(await series('souk_stores_behind')).toBe(0)
  expect(await series('souk_query_duration_seconds_count{store="registry"}')).toBeGreaterThan(0)
})

test('on SIGTERM the market is no longer ready, still serves for the time it was given, and then ends', async () => {
  expect((await get('', '/readyz')).status).toBe(200)
  server.child.kill('SIGTERM')
  await expect.poll(async () => (await get('', '/readyz')).status).toBe(503)
  expect((await get('', '/healthz')).status).toBe(200)
  expect((await get('middle', '/search?q=mug')).status).toBe(200)
  expect(await server.ended).toBe(0)
})
