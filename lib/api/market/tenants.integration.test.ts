import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInStaff } from '#lib/auth/sign-in.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { createOperator } from '#lib/platform/create-operator.ts'
import { findTenant } from '#lib/tenancy/find-tenant.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { apiCaller, marketApiCaller } from '#lib/testing/api-caller.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'

const PASSWORD = 'correct horse battery'
const call = marketApiCaller()

let market: TestMarket
let store: TestStore
let token = ''
let operatorId = ''
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('known-one')
  const made = must(await createOperator({ name: 'Olga', email: 'olga@example.com', password: PASSWORD }, 'test'))
  operatorId = made.id
  token = (await signIn()).access
})
afterAll(() => market.close())

async function signIn(): Promise<{ access: string; refresh: string }> {
  const { status, json } = await call('POST', '/token', { body: { username: 'olga@example.com', password: PASSWORD } })
  expect(status).toBe(200)
  return json as { access: string; refresh: string }
}

function bodyFor(domain: string) {
  return { name: 'Tech Store', domain, admin: { email: `owner@${domain}.test`, password: PASSWORD } }
}

async function open(domain: string): Promise<Record<string, unknown> & { id: string; version: string }> {
  const { status, json } = await call('POST', '/tenants', { token, body: bodyFor(domain) })
  expect(status).toBe(201)
  return json as Record<string, unknown> & { id: string; version: string }
}

test('a token of the market is nobody in a store, a store’s token and key are nobody here, and a cookie says nothing', async () => {
  const inStore = apiCaller(store.tenant)
  const { json } = await inStore('POST', '/token', { body: { username: 'owner', password: 'owner-password' } })
  expect((await inStore('GET', '/profile', { token: String(json.access) })).status).toBe(200)
  for (const path of ['/tenants', `/tenants/${store.tenant.id}`, '/nothing-here']) {
    expect((await call('GET', path, { token: String(json.access) })).status).toBe(401)
    expect((await call('GET', path, { token: `souk_${'0'.repeat(32)}_${'a'.repeat(27)}` })).status).toBe(401)
  }
  for (const path of ['/profile', '/items', '/products']) {
    expect((await inStore('GET', path, { token })).status).toBe(401)
  }
  expect((await inStore('POST', '/token', { body: { username: 'olga@example.com', password: PASSWORD } })).status).toBe(
    401,
  )
  expect(decodeJwt(token)).toMatchObject({ aud: 'urn:souk:market', roles: ['operator'], tenant_schema: 'public' })
})

test('without a token every address but those of tokens is 401, and no store is opened', async () => {
  for (const [method, path] of [
    ['GET', '/tenants'],
    ['GET', `/tenants/${store.tenant.id}`],
    ['PATCH', `/tenants/${store.tenant.id}`],
    ['DELETE', `/tenants/${store.tenant.id}`],
    ['POST', `/tenants/${store.tenant.id}/undelete`],
    ['POST', '/tenants'],
  ] as const) {
    const answer = await call(method, path, method === 'POST' ? { body: bodyFor('by-nobody') } : {})
    expect([method, path, answer.status]).toEqual([method, path, 401])
  }
  expect(await findTenant('by-nobody')).toBe(null)
  expect((await findTenant('known-one'))?.status).toBe('active')
})

test('a store opens whole: its owner signs in, and the audit log says which operator did it and from where', async () => {
  const answer = await call('POST', '/tenants', {
    token,
    address: '198.51.100.9',
    body: {
      ...bodyFor('lamps'),
      schema: 'lamp_shop',
      admin: { username: 'lena', email: 'lena@lamps.test', password: PASSWORD },
    },
  })
  expect(answer.status).toBe(201)
  expect(answer.json).toMatchObject({ name: 'Tech Store', slug: 'lamps', schema: 'lamp_shop', status: 'active' })
  const tenant = await findTenant('lamps')
  if (!tenant) throw new Error('The store is missing')
  const ctx = storeContext(tenant, { kind: 'guest' })
  expect((await signInStaff(ctx, { login: 'lena', password: PASSWORD }, '198.51.100.9')).ok).toBe(true)
  expect(
    await publicDb().auditEvent.findMany({
      where: { tenantId: tenant.id },
      select: { action: true, actor: true, address: true },
    }),
  ).toEqual([{ action: 'tenant.created', actor: `operator:${operatorId}`, address: '198.51.100.9' }])
  const read = await call('GET', `/tenants/${tenant.id}`, { token })
  expect(read.json).toEqual(answer.json)
})

test('what cannot be is said beside its field, and leaves nothing', async () => {
  const refused = async (body: object) => (await call('POST', '/tenants', { token, body })).json.errors
  const taken = bodyFor('known-one')
  expect(await refused(taken)).toEqual([{ detail: 'This address is taken.', pointer: '#/domain' }])
  expect(await refused(bodyFor('www'))).toEqual([{ detail: expect.stringContaining('reserved'), pointer: '#/domain' }])
  expect(await refused({ ...bodyFor('cups'), schema: 'pg_cups' })).toEqual([
    { detail: expect.any(String), pointer: '#/schema' },
  ])
  const short = { ...bodyFor('cups'), admin: { email: 'x', password: '1' }, plan: 'free' }
  expect(await refused(short)).toEqual([
    { detail: expect.any(String), pointer: '#/admin/email' },
    { detail: expect.any(String), pointer: '#/admin/password' },
    { detail: 'There is no such field here.', pointer: '#/plan' },
  ])
  expect(await findTenant('cups')).toBe(null)
})

test('suspended, activated, deleted and brought back, each with the operator’s name; what is so already stays', async () => {
  const { id } = await open('kettles')
  const status = async (to: string) => {
    const answer = await call('PATCH', `/tenants/${id}`, { token, body: { status: to } })
    return [answer.status, answer.json.status]
  }
  expect(await status('suspended')).toEqual([200, 'suspended'])
  expect(await status('suspended')).toEqual([200, 'suspended'])
  expect((await findTenant('kettles'))?.status).toBe('suspended')
  expect(await status('active')).toEqual([200, 'active'])
  expect((await call('DELETE', `/tenants/${id}`, { token })).status).toBe(204)
  expect((await call('DELETE', `/tenants/${id}`, { token })).json).toMatchObject({ status: 409, code: 'archived' })
  expect((await call('PATCH', `/tenants/${id}`, { token, body: { status: 'active' } })).status).toBe(409)
  const back = await call('POST', `/tenants/${id}/undelete`, { token })
  expect([back.status, back.json.status, back.json.archived_at]).toEqual([200, 'active', null])
  const events = await publicDb().auditEvent.findMany({ where: { tenantId: id }, orderBy: { createdAt: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual([
    'tenant.created',
    'tenant.suspended',
    'tenant.activated',
    'tenant.deleted',
    'tenant.undeleted',
  ])
  expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set([`operator:${operatorId}`]))
  for (const [method, rest] of [
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/undelete'],
  ] as const) {
    const body = method === 'PATCH' ? { body: { status: 'active' } } : {}
    for (const id of ['nobody', '%00', '%F0%9F%9B%92']) {
      expect((await call(method, `/tenants/${id}${rest}`, { token, ...body })).status).toBe(404)
    }
  }
})

test('a write for an older version is 412 and changes nothing', async () => {
  const { id, version } = await open('spoons')
  const change = (headers: Record<string, string>, to: string) =>
    call('PATCH', `/tenants/${id}`, { token, headers, body: { status: to } })
  const first = await change({ 'if-match': `"${version}"` }, 'suspended')
  expect(first.status).toBe(200)
  for (const to of ['active', 'suspended']) {
    expect((await change({ 'if-match': `"${version}"` }, to)).status).toBe(412)
  }
  expect((await call('DELETE', `/tenants/${id}`, { token, headers: { 'if-match': `"${version}"` } })).status).toBe(412)
  expect((await findTenant('spoons'))?.status).toBe('suspended')
  const etag = first.headers.get('etag') ?? ''
  expect((await call('DELETE', `/tenants/${id}`, { token, headers: { 'if-match': etag } })).status).toBe(204)
})

test('ten times at once under one key opens one store, and repeats get its answer; another body is refused', async () => {
  const headers = { 'idempotency-key': 'open-the-plates' }
  const sent = { token, headers, body: bodyFor('plates') }
  const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', '/tenants', sent)))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(201)
  expect((await call('POST', '/tenants', { ...sent, body: bodyFor('bowls') })).json.type).toBe(
    'urn:souk:problem:key-reused',
  )
  expect(await publicDb().tenant.count({ where: { slug: { in: ['plates', 'bowls'] } } })).toBe(1)
  const kept = await publicDb().idempotentRequest.findMany()
  expect(JSON.stringify(kept)).not.toContain('plates')
})

test('the list goes on page by page, is narrowed by status and words, and names no store twice', async () => {
  const seen: string[] = []
  for (let cursor = ''; ; ) {
    const { json } = await call('GET', `/tenants?limit=2&sort=name${cursor}`, { token })
    seen.push(...(json.data as { id: string }[]).map(({ id }) => id))
    if (typeof json.next !== 'string') break
    cursor = `&cursor=${json.next}`
  }
  expect(seen).toHaveLength(await publicDb().tenant.count())
  expect(new Set(seen).size).toBe(seen.length)
  const slugs = async (query: string) =>
    ((await call('GET', `/tenants?${query}`, { token })).json.data as { slug: string }[]).map(({ slug }) => slug)
  expect(await slugs('q=known')).toEqual(['known-one'])
  expect(await slugs('status=archived')).toEqual(['spoons'])
  expect((await call('GET', '/tenants?q=%00', { token })).status).toBe(422)
})

test('a refresh token is good once, and a new password ends every session of the operator', async () => {
  const first = await signIn()
  const { json: second } = await call('POST', '/token/refresh', { body: { refresh: first.refresh } })
  expect((await call('GET', '/tenants', { token: String(second.access) })).status).toBe(200)
  expect((await call('POST', '/token/refresh', { body: { refresh: first.refresh } })).status).toBe(401)
  expect((await call('GET', '/tenants', { token: String(second.access) })).status).toBe(401)
  expect((await call('POST', '/token/revoke', { body: { refresh: (await signIn()).refresh } })).status).toBe(204)
  await publicDb().operator.update({ where: { id: operatorId }, data: { sessionVersion: { increment: 1 } } })
  expect((await call('GET', '/tenants', { token })).status).toBe(401)
})
