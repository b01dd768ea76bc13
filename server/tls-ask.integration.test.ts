import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { databaseObserver } from '#lib/db/database-observer.ts'
import { addDomain } from '#lib/tenancy/domains/add-domain.ts'
import { forgetTenants } from '#lib/tenancy/resolve-tenant.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { answerTlsAsk } from './tls-ask.ts'

let market: TestMarket
let server: Server

beforeAll(async () => {
  market = await createTestMarket()
  server = createServer((request, response) => {
    if (!answerTlsAsk(request, response)) response.writeHead(418).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
})
afterAll(async () => {
  await new Promise((done) => server.close(done))
  await market.close()
})

type Asking = { from?: string; headers?: Record<string, string>; path?: string }

function ask(domain: string, { from = '127.0.0.1', headers = {}, path = '/internal/tls-ask' }: Asking = {}) {
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}${path}?${new URLSearchParams({ domain })}`
  return new Promise<number | undefined>((done, failed) => {
    get(url, { localAddress: from, headers, agent: false }, (response) => {
      response.resume()
      done(response.statusCode)
    }).on('error', failed)
  })
}

test('certificates are for proved domains, the market and its stores, and for nothing else', async () => {
  const { tenant } = await market.createStore('sealed')
  const { id } = must(await addDomain(tenant.id, 'sealed.example.com', { actor: 'test' }))
  expect(await ask('sealed.example.com')).toBe(404)
  await ownerPool().query('UPDATE domain SET verified_at = now() WHERE id = $1', [id])
  forgetTenants()
  expect(await ask('sealed.example.com')).toBe(200)
  await ownerPool().query("UPDATE domain SET lapsed_at = now() - interval '6 days' WHERE id = $1", [id])
  forgetTenants()
  expect(await ask('sealed.example.com')).toBe(200)
  await ownerPool().query("UPDATE domain SET lapsed_at = now() - interval '8 days' WHERE id = $1", [id])
  forgetTenants()
  expect(await ask('sealed.example.com')).toBe(404)

  const answersTo = async (...hosts: string[]) => {
    const answers: (number | undefined)[] = []
    for (const host of hosts) answers.push(await ask(host))
    return [...new Set(answers)]
  }
  expect(await answersTo('localhost', 'www.localhost', 'sealed.localhost', 'SEALED.localhost')).toEqual([200])
  const strangers = [
    'nobody.localhost',
    'a.sealed.localhost',
    'nobody.example.com',
    '127.0.0.1',
    '',
    'sealed.localhost:443',
  ]
  expect(await answersTo(...strangers, '*', 'sealed.localhost.')).toEqual([404])
  expect(await ask('localhost', { path: '/internal/other' })).toBe(418)
})

test('only configured addresses are answered, by their connection and never by what they say of themselves', async () => {
  expect(await ask('localhost', { from: '127.0.0.2' })).toBe(403)
  expect(await ask('localhost', { from: '127.0.0.2', headers: { 'x-forwarded-for': '127.0.0.1' } })).toBe(403)
  // A visitor's request that the proxy passed on is not the proxy's own question.
  expect(await ask('localhost', { headers: { 'x-forwarded-for': '203.0.113.9' } })).toBe(403)
})

test('a name that was asked for is answered from memory', async () => {
  let reads = 0
  databaseObserver.current = { queried: () => reads++, connectionWaited() {}, engineWaited() {} }
  forgetTenants()
  const answers = async () => [await ask('sealed.localhost'), await ask('unknown.example.com')]
  const first = await answers()
  const readFirst = reads
  expect([await answers(), await answers()]).toEqual([first, first])
  databaseObserver.current = null
  expect([readFirst > 0, reads - readFirst]).toEqual([true, 0])
})

test('who asks for one name after another is told to wait', async () => {
  const answers: (number | undefined)[] = []
  for (let index = 0; index < 120; index++) answers.push(await ask(`guess${index}.example.com`))
  expect(new Set(answers)).toEqual(new Set([404, 429]))
})
