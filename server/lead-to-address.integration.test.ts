import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { renameTenant } from '#lib/tenancy/rename-tenant.ts'
import { forgetTenants } from '#lib/tenancy/resolve-tenant.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { requestHandler } from './request-handler.ts'

/** Paths as a browser never writes them, and one as it does. */
const PATHS = [
  '/products?sort=price-asc&page=1',
  '/search?q=%2F%2Fevil.test&next=//evil.test',
  '//evil.test/x',
  '///evil.test',
  '/\\evil.test',
  '/@evil.test/',
  '/.evil.test',
  '/%2f%2fevil.test',
  '/http://evil.test/',
  '/:80@evil.test',
]

let market: TestMarket
let server: Server

beforeAll(async () => {
  market = await createTestMarket()
  const next = async (...[, response]: Parameters<Parameters<typeof requestHandler>[0]>) =>
    void response.writeHead(200).end()
  server = createServer(requestHandler(next, { isUp: true, mayBeDown: false, stop: async () => {} }))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  server.close()
  await market.close()
})

/** Exactly these bytes: a client would tidy the path up. */
function ask(host: string, path: string, { method = 'GET', headers = '' } = {}) {
  const { port } = server.address() as AddressInfo
  return new Promise<{ status: number; location: string | null }>((done, failed) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${headers}connection: close\r\n\r\n`),
    )
    socket.on('data', (chunk) => (answer += String(chunk)))
    socket.on('error', failed)
    socket.on('end', () =>
      done({
        status: Number(answer.split(' ')[1]),
        location: /^location: (.*)\r$/im.exec(answer)?.[1] ?? null,
      }),
    )
  })
}

async function ledTo(host: string, from: string): Promise<void> {
  for (const path of PATHS) {
    const { status, location } = await ask(from, path, { headers: 'x-forwarded-host: evil.test\r\n' })
    const leads = { path, status, kept: location?.endsWith(path), hostname: location && new URL(location).hostname }
    expect(leads).toEqual({ path, status: 308, kept: true, hostname: host })
  }
  // An address with a host of its own is nobody's path.
  expect(await ask(from, 'http://evil.test/x')).toEqual({ status: 400, location: null })
}

test('a store is led to its primary domain with path and query, and by no path to anywhere else', async () => {
  const { tenant } = await market.createStore('led')
  await ownerPool().query('UPDATE domain SET is_primary = false WHERE tenant_id = $1', [tenant.id])
  await ownerPool().query(
    `INSERT INTO domain (id, host, tenant_id, verified_at, is_primary)
     VALUES ('primary', 'led.example.com', $1, now(), true), ('second', 'second.example.com', $1, now(), false)`,
    [tenant.id],
  )
  forgetTenants()
  await ledTo('led.example.com', 'led.localhost')
  await ledTo('led.example.com', 'second.example.com')
  expect(await ask('led.example.com', '/products')).toEqual({ status: 200, location: null })
  // What sends something, and the rooms of the merchant, stay where they are.
  expect((await ask('led.localhost', '/cart', { method: 'POST' })).location).toBeNull()
  for (const path of ['/admin', '/admin/orders', '/api/session', '/media/x']) {
    expect([path, (await ask('led.localhost', path)).location]).toEqual([path, null])
  }
})

test('a former address leads to the new one with path and query, and by no path to anywhere else', async () => {
  const { tenant } = await market.createStore('before')
  must(await renameTenant(tenant.id, { slug: 'after' }, { actor: 'test' }))
  await ledTo('after.localhost', 'before.localhost')
  expect((await ask('before.localhost', '/cart', { method: 'POST' })).location).toBeNull()
})
