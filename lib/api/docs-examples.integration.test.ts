import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeClient } from '#lib/api-client/api-client.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { createOperator } from '#lib/platform/create-operator.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { answerMarketRequest } from './answer-market-request.ts'
import { answerStoreRequest } from './answer-store-request.ts'
import { MARKET_ENDPOINTS } from './market-endpoints.ts'
import { STORE_ENDPOINTS } from './store-endpoints.ts'

let market: TestMarket
let tenant: Tenant
let server: http.Server
let port = 0
beforeAll(async () => {
  market = await createTestMarket()
  const owner = { username: 'demo', name: 'Demo', password: 'demo123' }
  const store = { name: 'TechStore', slug: 'techstore', ownerEmail: 'demo@techstore.example', owner, actor: 'test' }
  tenant = must(await provisionTenant(store)).tenant
  for (const title of ['Kettle', 'Lamp']) await sell(storeContext(tenant, { kind: 'system' }), { title, stock: 3 })
  must(await createOperator({ name: 'Demo', email: 'operator@souk.test', password: 'operator123' }, 'test'))
  server = http.createServer((request, response) => void pass(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (typeof address === 'object' && address) port = address.port
})
afterAll(async () => {
  server.close()
  await market.close()
})

/** The APIs by their hosts, as Next's routes call them. */
function answer(request: Request): Promise<Response> {
  const { hostname, pathname } = new URL(request.url)
  const asked = { request, segments: pathname.split('/').slice(2), address: '127.0.0.1', requestId: 'for-a-test' }
  return hostname.startsWith('techstore.')
    ? answerStoreRequest(STORE_ENDPOINTS, { ...asked, tenant, expire: () => undefined })
    : answerMarketRequest(MARKET_ENDPOINTS, asked)
}

async function pass(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const body = await buffer(request)
  const answered = await answer(
    new Request(`http://${request.headers.host}${request.url}`, {
      method: request.method ?? 'GET',
      headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]),
      ...(body.length > 0 && { body }),
    }),
  )
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text())
}

/** Runs the commands of a page in one shell. @returns what each block printed, beside what the page says that it prints */
async function runPage(page: string): Promise<{ printed: string; said: string[] }[]> {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', body = '']) => ({ kind, body }))
  const first = blocks.findIndex(({ kind }) => kind === 'sh')
  const examples: { script: string; said: string[] }[] = []
  for (const { kind, body } of blocks.slice(first)) {
    if (kind === 'sh') examples.push({ script: body, said: [] })
    else if (kind === 'json') examples.at(-1)?.said.push(body)
    // What follows something else is no answer to a command.
    else break
  }
  // Each answer on a line of its own.
  const oneLine = 'curl() { command curl "$@"; echo; }\n'
  const script = oneLine + examples.map(({ script }) => `${script}\necho ======\n`).join('')
  const { stdout } = await promisify(execFile)('bash', [
    '-euo',
    'pipefail',
    '-c',
    script.replaceAll(':3000', `:${port}`),
  ])
  const printed = stdout.split('======\n')
  return examples.map(({ said }, index) => ({ said, printed: printed[index] ?? '' }))
}

/** Whether an answer is what a page says: "…" stands for whatever changes from one day to another. */
function matches(said: unknown, answered: unknown): boolean {
  if (said === '…') return answered !== null && answered !== undefined
  if (typeof said !== 'object' || said === null || typeof answered !== 'object' || answered === null) {
    return said === answered
  }
  const [names, given] = [Object.entries(said), Object.keys(answered)]
  return (
    names.length === given.length &&
    names.every(([name, value]) => matches(value, (answered as Record<string, unknown>)[name]))
  )
}

test.each(['api.md', 'api-tutorial.md'])(
  'the commands of docs/%s run as they stand, and print what it says',
  async (page) => {
    const examples = await runPage(page)
    expect(examples.length).toBeGreaterThan(1)
    for (const { printed, said } of examples) {
      const answers = printed
        .split('\n')
        .filter(Boolean)
        .map((line): unknown => JSON.parse(line))
      const wanted = said.map((json): unknown => JSON.parse(json))
      if (wanted.length === answers.length && wanted.every((each, index) => matches(each, answers[index]))) continue
      expect(answers).toEqual(wanted)
    }
  },
)

test('the typed client asks, is answered, and is told of problems as data', async () => {
  const at = { origin: 'http://techstore.localhost', fetch: answer }
  const guest = storeClient(at)
  const { data: pair } = await guest.POST('/token', { body: { username: 'demo', password: 'demo123' } })
  const store = storeClient({ ...at, token: String(pair?.access) })
  const { data: item } = await store.POST('/items', { body: { name: 'Kettle' } })
  const id = String(item?.id)
  expect((await store.GET('/items/{id}', { params: { path: { id } } })).data).toEqual(item)
  const { error, response } = await guest.GET('/items', { params: { query: { sort: 'name' } } })
  expect([response.status, error?.type]).toEqual([401, 'urn:souk:problem:signed-out'])
})
