import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicDb } from '#lib/db/public-db.ts'
import { type LoopbackDns, startLoopbackDns } from '#lib/testing/loopback-dns.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { forgetTenants, resolveTenant } from '../resolve-tenant.ts'
import { addDomain } from './add-domain.ts'
import { checkDomain } from './check-domain.ts'
import { proofName, proofToken, proofValue } from './proof.ts'

const ACTING = { actor: 'staff:test', address: '203.0.113.7' }

let dns: LoopbackDns
let market: TestMarket
let holder: string
let taker: string

beforeAll(async () => {
  dns = await startLoopbackDns()
  Object.assign(process.env, {
    ROOT_DOMAIN: 'souk.market',
    DOMAIN_TARGET: 'edge.souk-hosting.com',
    DNS_SERVERS: dns.address,
  })
  market = await createTestMarket()
  holder = (await market.createStore('holder')).tenant.id
  taker = (await market.createStore('taker')).tenant.id
})
afterAll(async () => {
  await market.close()
  await dns.close()
})

const refusal = async (host: string) => {
  const result = await addDomain(taker, host, ACTING)
  return result.ok ? null : result.failures[0].code
}
const servedBy = async (host: string) => {
  forgetTenants()
  return (await resolveTenant(host))?.id ?? null
}

test.each([
  ['souk.market', 'market'],
  ['WWW.Souk.Market.', 'market'],
  ['holder.souk.market', 'market'],
  ['not-yet-a-store.souk.market', 'market'],
  // Where stores are told to lead their domains.
  ['edge.souk-hosting.com', 'market'],
  ['s0uk.market', 'look-alike'],
  ['shop.s0uk.market', 'look-alike'],
  // With an o that has a dot below.
  ['xn--suk-sed.market', 'look-alike'],
  ['ѕоuk.market', 'look-alike'],
])('nobody takes over the market’s own name: %s', async (host, code) => {
  expect(await refusal(host)).toBe(code)
  expect(await publicDb().domain.count({ where: { tenantId: taker, proofToken: { not: null } } })).toBe(0)
})

test('whoever proves a name has neither the one above it nor those below', async () => {
  const put = (host: string, tenantId: string) => dns.txt(proofName(host), proofValue(proofToken(tenantId, host)))
  const names = ['brand.example.com', 'shop.brand.example.com', 'brand.com', 'www.brand.com']
  const ids = new Map<string, string>()
  for (const host of names) ids.set(host, must(await addDomain(taker, host, ACTING)).id)
  const check = (host: string) => checkDomain(ids.get(host) ?? '')
  // The registered domain's proof, and that of a name below another.
  for (const host of ['brand.com', 'shop.brand.example.com']) put(host, taker)
  expect(await Promise.all(names.map(check))).toEqual(['waiting', 'verified', 'verified', 'waiting'])
  expect(await Promise.all(names.map(servedBy))).toEqual([null, taker, taker, null])

  // The names beside them are somebody else's who proves them.
  const own = must(await addDomain(holder, 'www.brand.com', ACTING)).id
  put('www.brand.com', holder)
  expect([await checkDomain(own), await servedBy('www.brand.com'), await servedBy('brand.com')]).toEqual([
    'verified',
    holder,
    taker,
  ])
})
