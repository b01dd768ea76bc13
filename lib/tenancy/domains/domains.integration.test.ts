import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { type LoopbackDns, startLoopbackDns } from '#lib/testing/loopback-dns.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { deleteTenant } from '../delete-tenant.ts'
import { provisionTenant } from '../provision-tenant.ts'
import { forgetTenants, primaryHostOf, resolveDefaultTenant, resolveTenant } from '../resolve-tenant.ts'
import { addDomain, MOST_DOMAINS } from './add-domain.ts'
import { checkDomain } from './check-domain.ts'
import { checkDomainNow } from './check-domain-now.ts'
import { checkDomains } from './check-domains.ts'
import { findDomains } from './find-domains.ts'
import { proofName, proofToken, proofValue } from './proof.ts'
import { removeDomain } from './remove-domain.ts'
import { setPrimaryDomain } from './set-primary-domain.ts'

const ACTING = { actor: 'staff:test', address: '203.0.113.7' }
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let dns: LoopbackDns
let market: TestMarket
let a: string
let b: string

beforeAll(async () => {
  dns = await startLoopbackDns()
  Object.assign(process.env, {
    DNS_SERVERS: dns.address,
    DOMAIN_TARGET_IPS: '192.0.2.1, 2001:db8::1',
    DEFAULT_TENANT: 'fallback',
  })
  market = await createTestMarket()
})
afterAll(async () => {
  await market.close()
  await dns.close()
})
beforeEach(async () => {
  dns.fail(false)
  a = (await market.createStore()).tenant.id
  b = (await market.createStore()).tenant.id
})

let count = 0
const freshHost = () => `shop${++count}.example.com`
const after = (ms: number) => () => new Date(Date.now() + ms)

const putProof = (tenantId: string, host: string) => dns.txt(proofName(host), proofValue(proofToken(tenantId, host)))
const servedBy = async (host: string) => {
  forgetTenants()
  return (await resolveTenant(host))?.id ?? null
}
const claim = async (tenantId: string, host: string) => must(await addDomain(tenantId, host, ACTING)).id
const refusal = async (tenantId: string, host: string) => {
  const result = await addDomain(tenantId, host, ACTING)
  return result.ok ? null : [result.failures[0].code, result.failures[0].field]
}
const domainOf = async (id: string) => publicDb().domain.findUniqueOrThrow({ where: { id } })
const prove = async (tenantId: string, host: string) => {
  const id = await claim(tenantId, host)
  putProof(tenantId, host)
  expect(await checkDomain(id)).toBe('verified')
  return id
}

test('a domain is served once its proof is found and not before, and hooks and the audit log are told', async () => {
  const host = freshHost()
  const id = await claim(a, host)
  expect([await checkDomain(id), await servedBy(host)]).toEqual(['waiting', null])
  expect((await domainOf(id)).problem).toBe(`There is no TXT record at _souk-proof.${host} yet.`)
  dns.txt(proofName(host), 'v=spf1 -all')
  expect([await checkDomain(id), await servedBy(host)]).toEqual(['waiting', null])
  expect((await domainOf(id)).problem).toContain('says something else')

  putProof(a, host)
  expect([await checkDomain(id), await servedBy(host)]).toEqual(['verified', a])
  expect((await domainOf(id)).problem).toContain('leads nowhere yet')
  const slug = (await publicDb().tenant.findUniqueOrThrow({ where: { id: a } })).slug
  dns.cname(host, `${slug}.localhost`)
  await checkDomain(id)
  expect((await domainOf(id)).problem).toBeNull()

  const events = await publicDb().auditEvent.findMany({ where: { tenantId: a }, orderBy: { createdAt: 'asc' } })
  expect(events.slice(1).map(({ action, actor, address }) => [action, actor, address])).toEqual([
    ['domain.added', 'staff:test', '203.0.113.7'],
    ['tenant.domain.verified', 'system', null],
  ])
  const told = await ownerPool().query(
    "SELECT payload FROM outbox_event WHERE type = 'tenant.domain.verified' AND tenant_id = $1",
    [a],
  )
  expect(told.rows).toEqual([{ payload: { host } }])
})

test('a proof for one store proves nothing for another', async () => {
  const host = freshHost()
  const [idA, idB] = [await claim(a, host), await claim(b, host)]
  putProof(b, host)
  expect([await checkDomain(idA), await servedBy(host)]).toEqual(['waiting', null])
  expect([await checkDomain(idB), await servedBy(host)]).toEqual(['verified', b])
})

test('a claim keeps nobody out: whoever proves a domain has it, and then nobody else may add it', async () => {
  const host = freshHost()
  const idA = await claim(a, host)
  await prove(b, host)
  expect(await servedBy(host)).toBe(b)
  putProof(a, host)
  expect([await checkDomain(idA), await servedBy(host)]).toEqual(['taken', b])
  expect((await domainOf(idA)).problem).toBe('Another store has proved that this domain is its own.')
  const third = (await market.createStore()).tenant.id
  expect(await refusal(third, host)).toEqual(['taken', 'host'])
})

test('of two stores that prove a domain at once one gets it and the other is told', async () => {
  for (let round = 0; round < 5; round++) {
    const host = freshHost()
    const ids = [await claim(a, host), await claim(b, host)]
    putProof(a, host)
    putProof(b, host)
    const outcomes = await Promise.all(ids.map((id) => checkDomain(id)))
    expect(outcomes.toSorted()).toEqual(['taken', 'verified'])
    const winner = outcomes.indexOf('verified')
    expect(await servedBy(host)).toBe([a, b][winner])
    const rows = await Promise.all(ids.map(domainOf))
    expect(rows[winner]?.verifiedAt).not.toBeNull()
    expect(rows[1 - winner]).toMatchObject({ verifiedAt: null, problem: expect.stringContaining('Another store') })
  }
})

test('the market’s own names, addresses of machines and names that look like another’s are refused with the reason', async () => {
  expect(await refusal(a, 'localhost')).toEqual(['market', 'host'])
  expect(await refusal(a, 'other.localhost')).toEqual(['market', 'host'])
  expect(await refusal(a, 'a.b.localhost')).toEqual(['market', 'host'])
  expect(await refusal(a, '192.0.2.1')).toEqual(['ip', 'host'])
  expect(await refusal(a, 'co.uk')).toEqual(['reserved', 'host'])
  expect(await refusal(a, 'pаypal.com')).toEqual(['look-alike', 'host'])
  await prove(b, 'corner.com')
  expect(await refusal(a, 'соrnеr.com')).toEqual(['look-alike', 'host'])
  expect(await refusal(a, 'xn--crner-jua.com')).toEqual(['look-alike', 'host'])
  expect(await refusal(a, 'comer.com')).toBeNull()
  expect(await refusal(a, 'comer.com')).toEqual(['exists', 'host'])
})

test('a store may have so many domains, however many are added at once', async () => {
  for (let index = 2; index < MOST_DOMAINS; index++) await claim(a, freshHost())
  const results = await Promise.all(Array.from({ length: 6 }, () => addDomain(a, freshHost(), ACTING)))
  const refused = results.filter((result) => !result.ok)
  expect([
    refused.length,
    await publicDb().domain.count({ where: { tenantId: a, proofToken: { not: null } } }),
  ]).toEqual([4, MOST_DOMAINS])
})

test('a domain whose proof is gone is served for seven days and then no more', async () => {
  const host = freshHost()
  const id = await prove(a, host)
  must(await setPrimaryDomain(a, id, ACTING))
  expect(await primaryHostOf(a)).toBe(host)
  dns.forget(proofName(host))
  expect([await checkDomain(id), await servedBy(host)]).toEqual(['lapsed', a])
  // Nobody is led to a domain that may be somebody else's by now.
  expect(await primaryHostOf(a)).toBeNull()
  const [, listed] = await findDomains(await publicDb().tenant.findUniqueOrThrow({ where: { id: a } }))
  expect(listed).toMatchObject({ host, state: 'lapsed', servedUntil: expect.any(Date) })
  expect([await checkDomain(id, after(7 * DAY - MINUTE)), await servedBy(host)]).toEqual(['lapsed', a])
  expect([await checkDomain(id, after(7 * DAY + MINUTE)), await servedBy(host)]).toEqual(['given-up', null])
  expect(await domainOf(id)).toMatchObject({ verifiedAt: null, isPrimary: false })
  // Now it is free for whoever proves it.
  await prove(b, host)
  expect(await servedBy(host)).toBe(b)
})

test('a lapsed domain is not served after its time although no job ran', async () => {
  const host = freshHost()
  const id = await prove(a, host)
  await ownerPool().query("UPDATE domain SET lapsed_at = now() - interval '7 days 1 minute' WHERE id = $1", [id])
  expect(await servedBy(host)).toBeNull()
})

test('a proof that is back ends the lapse, and a DNS that does not answer changes nothing', async () => {
  const host = freshHost()
  const id = await prove(a, host)
  dns.forget(proofName(host))
  await checkDomain(id)
  dns.fail(true)
  expect([await checkDomain(id, after(30 * DAY)), await servedBy(host)]).toEqual(['unknown', a])
  dns.fail(false)
  putProof(a, host)
  expect([await checkDomain(id), (await domainOf(id)).lapsedAt]).toEqual(['verified', null])
})

test('claims are looked at each minute for an hour, each ten minutes for seven days; proved ones each hour', async () => {
  await ownerPool().query('DELETE FROM domain WHERE proof_token IS NOT NULL')
  const host = freshHost()
  const id = await claim(a, host)
  const isDue = async (ms: number) => id in (await checkDomains(after(ms))).checked
  expect(await isDue(0)).toBe(true)
  expect([await isDue(30_000), await isDue(MINUTE)]).toEqual([false, true])
  expect([await isDue(62 * MINUTE), await isDue(63 * MINUTE), await isDue(72 * MINUTE)]).toEqual([true, false, true])
  expect([await isDue(6.9 * DAY), await isDue(7.1 * DAY)]).toEqual([true, false])
  putProof(a, host)
  await checkDomain(id)
  expect([await isDue(30 * MINUTE), await isDue(60 * MINUTE)]).toEqual([false, true])
})

test('a removed domain is served no more; added again it has the same proof', async () => {
  const host = freshHost()
  const id = await prove(a, host)
  must(await setPrimaryDomain(a, id, ACTING))
  expect(await removeDomain(b, id, ACTING)).toMatchObject({ ok: false, failures: [{ code: 'not-found' }] })
  expect(must(await removeDomain(a, id, ACTING))).toEqual({ host, wasPrimary: true })
  expect([await servedBy(host), await primaryHostOf(a)]).toEqual([null, null])
  const primaries = await publicDb().domain.findMany({ where: { tenantId: a, isPrimary: true } })
  expect(primaries.map((row) => row.host.endsWith('.localhost'))).toEqual([true])
  expect(await checkDomain(await claim(a, host))).toBe('verified')
})

test('only a proved domain of the store becomes its primary one', async () => {
  const id = await claim(a, freshHost())
  expect(await setPrimaryDomain(a, id, ACTING)).toMatchObject({ ok: false, failures: [{ code: 'unproved' }] })
  const foreign = await prove(b, freshHost())
  expect(await setPrimaryDomain(a, foreign, ACTING)).toMatchObject({ ok: false, failures: [{ code: 'not-found' }] })
  expect(await primaryHostOf(a)).toBeNull()
})

test('a registered domain gets addresses, one below it an alias', async () => {
  await claim(a, 'records.example')
  await claim(a, 'www.records.example')
  const tenant = await publicDb().tenant.findUniqueOrThrow({ where: { id: a } })
  const [subdomain, apex, www] = await findDomains(tenant)
  expect(subdomain).toMatchObject({ kind: 'subdomain', isPrimary: true, records: [] })
  expect(apex?.records).toEqual([
    { type: 'TXT', name: '_souk-proof.records.example', value: proofValue(proofToken(a, 'records.example')) },
    { type: 'A', name: 'records.example', value: '192.0.2.1' },
    { type: 'AAAA', name: 'records.example', value: '2001:db8::1' },
  ])
  expect(www?.records[1]).toEqual({ type: 'CNAME', name: 'www.records.example', value: `${tenant.slug}.localhost` })
})

test('the store named for unknown hosts answers on those alone, and not in the place of a deleted one', async () => {
  const { tenant } = await market.createStore('fallback')
  const gone = (await market.createStore()).tenant
  const claimed = freshHost()
  await claim(a, claimed)
  const answering = async (key: string) => (await resolveDefaultTenant(key))?.id ?? null
  expect([await answering('nobody'), await answering('nobody.example.com')]).toEqual([tenant.id, tenant.id])
  expect(await answering(claimed)).toBe(tenant.id)
  must(await deleteTenant(gone.id, ACTING))
  expect(await answering(gone.slug)).toBeNull()
})

test('a domain that the market vouched for is the first primary one; its merchant can lead shoppers back and remove it', async () => {
  const host = freshHost()
  const owner = { username: 'ada', name: 'Ada', password: 'ten letters' }
  const slug = `vouched-${count}`
  const input = { name: 'Vouched', slug, domain: host, ownerEmail: 'ada@example.com', owner, actor: 'cli' }
  const { tenant } = must(await provisionTenant(input))
  const leadsTo = () => primaryHostOf(tenant.id)
  expect([await servedBy(host), await leadsTo()]).toEqual([tenant.id, host])

  const [subdomain, vouched] = await findDomains(tenant)
  expect([subdomain?.kind, vouched?.kind, vouched?.isPrimary]).toEqual(['subdomain', 'vouched', true])
  must(await setPrimaryDomain(tenant.id, subdomain?.id ?? '', ACTING))
  expect([await servedBy(host), await leadsTo()]).toEqual([tenant.id, null])
  must(await setPrimaryDomain(tenant.id, vouched?.id ?? '', ACTING))
  expect(await leadsTo()).toBe(host)

  expect(await removeDomain(a, vouched?.id ?? '', ACTING)).toMatchObject({
    ok: false,
    failures: [{ code: 'not-found' }],
  })
  expect(must(await removeDomain(tenant.id, vouched?.id ?? '', ACTING))).toEqual({ host, wasPrimary: true })
  expect([await servedBy(host), await leadsTo()]).toEqual([null, null])
  expect((await findDomains(tenant)).map(({ kind, isPrimary }) => [kind, isPrimary])).toEqual([['subdomain', true]])
  // Taken away it is nobody's: whoever adds it, this store too, has to prove it.
  await claim(tenant.id, host)
  expect(await servedBy(host)).toBeNull()
  await prove(b, host)
  expect(await servedBy(host)).toBe(b)
})

test('however often one store looks at the DNS, another may look', async () => {
  const [ofA, ofB] = [await claim(a, freshHost()), await claim(b, freshHost())]
  const codes = []
  for (let looks = 0; looks < 21; looks++) {
    const look = await checkDomainNow(a, ofA)
    codes.push(look.ok ? 'ok' : look.failures[0].code)
  }
  expect(codes).toEqual([...Array.from({ length: 20 }, () => 'ok'), 'too-often'])
  expect((await checkDomainNow(b, ofB)).ok).toBe(true)
})
