import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseNewPassword } from '#lib/auth/choose-new-password.ts'
import { createUser } from '#lib/auth/create-user.ts'
import type { StaffPermission } from '#lib/auth/permissions.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { openSecrets } from '#lib/notifications/sealed-secret.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'
import { createApiKey } from '../keys/create-api-key.ts'
import { API_SCOPES } from '../schema.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
let owner: string
const password = 'correct horse battery'
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('staff-by-api')
  call = apiCaller(store.tenant)
  owner = await signIn('owner', 'owner-password')
})
afterAll(() => market.close())

async function signIn(username: string, password: string, ask = call): Promise<string> {
  return String((await ask('POST', '/token', { body: { username, password } })).json.access)
}

async function hire(username: string, role: 'owner' | 'staff'): Promise<{ id: string; path: string; token: string }> {
  const user = { role, username, email: `${username}@example.com`, name: username, password } as const
  const { id } = must(await createUser(store.ctx, user))
  return { id, path: `/staff/${id}`, token: await signIn(username, password) }
}

async function keyWith(scopes: readonly StaffPermission[]): Promise<string> {
  const ctx = { ...store.ctx, actor: { kind: 'staff', id: store.staffId, role: 'owner' } as const }
  return must(await createApiKey(ctx, { name: 'A program', scopes: scopes as never })).key
}

const short = ({ status, json }: ApiAnswer) => `${status} ${String(json.type).replace('urn:souk:problem:', '')}`
const pointersOf = ({ json }: ApiAnswer) => (json.errors as { pointer: string }[]).map(({ pointer }) => pointer)
const OF_STAFF = API_SCOPES.filter((one) => !/^(gift-cards|settings|payments|webhooks|customers:export)/.test(one))

test('who is invited is mailed by whom, to which store, and a link that sets their password; until then they cannot sign in', async () => {
  const body = { email: 'Mia@example.com', name: 'Mia', role: 'staff' }
  const invited = await call('POST', '/staff', { token: owner, body })
  expect([invited.status, invited.json]).toMatchObject([
    201,
    { email: 'mia@example.com', username: 'mia', role: 'staff' },
  ])
  const mail = await store.ctx.db.mail.findFirstOrThrow({ where: { toEmail: 'mia@example.com' } })
  const { name: inviter } = await store.ctx.db.staff.findUniqueOrThrow({ where: { id: store.staffId } })
  expect((await call('POST', '/token', { body: { username: 'mia', password: 'a password of my own' } })).status).toBe(
    401,
  )
  expect([mail.kind, mail.subject]).toEqual([
    'staff-invitation',
    `${inviter} invites you to work in ${store.tenant.name}`,
  ])
  expect(mail.text).toContain('Set your password')
  expect(mail.text).toContain('or as mia.')
  expect(mail.text).not.toMatch(/new password|asked for/)
  const [, link = ''] = /token=([\w.-]+)/.exec(openSecrets(store.tenant.id, mail.text)) ?? []
  const set = { token: link, password: 'a password of my own' }
  must(await chooseNewPassword(store.ctx, 'staff', set, { address: '192.0.2.7' }))
  expect(await signIn('mia', set.password)).toMatch(/./)
  expect(invited.text).not.toMatch(/password|hash|token/i)
  expect(pointersOf(await call('POST', '/staff', { token: owner, body }))).toEqual(['#/email'])
  const other = { ...body, email: 'mia@example.org' }
  expect(pointersOf(await call('POST', '/staff', { token: owner, body: other }))).toEqual(['#/username'])
  expect(pointersOf(await call('POST', '/staff', { token: owner, body: { ...other, role: 'operator' } }))).toEqual([
    '#/role',
  ])
  expect(pointersOf(await call('POST', '/staff', { token: owner, body: { ...other, password } }))).toEqual([
    '#/password',
  ])
})

test('a role holds from the next request on; who was removed is nobody at once, with all their tokens', async () => {
  const sam = await hire('sam', 'owner')
  expect((await call('GET', '/staff', { token: sam.token })).status).toBe(200)
  expect((await call('PATCH', sam.path, { token: owner, body: { role: 'staff' } })).json.role).toBe('staff')
  expect(short(await call('GET', '/staff', { token: sam.token }))).toBe('403 forbidden')
  expect((await call('GET', '/orders', { token: sam.token })).status).toBe(200)
  const { json } = await call('POST', '/token', { body: { username: 'sam', password } })
  expect((await call('DELETE', sam.path, { token: owner })).json).toMatchObject({ id: sam.id, username: 'sam' })
  for (const token of [sam.token, String(json.access)]) {
    expect(short(await call('GET', '/orders', { token }))).toBe('401 signed-out')
    // What everybody may read is not for a token that is nobody's either.
    expect(short(await call('GET', '/products', { token }))).toBe('401 signed-out')
  }
  expect(short(await call('POST', '/token/refresh', { body: { refresh: json.refresh } }))).toBe('401 signed-out')
  expect(await store.ctx.db.apiSession.count({ where: { subjectId: sam.id } })).toBe(0)
  expect(short(await call('DELETE', sam.path, { token: owner }))).toBe('404 not-found')
  const acts = await publicDb().auditEvent.findMany({
    where: {
      tenantId: store.tenant.id,
      detail: { equals: { subject: 'sam@example.com' } },
      actor: { startsWith: 'staff:' },
    },
    orderBy: { id: 'asc' },
  })
  expect(acts.map(({ action }) => action)).toEqual(['staff.role-changed', 'staff.removed'])
})

test('a store keeps an owner: the last one is neither removed nor lowered, not even by two at once', async () => {
  const own = `/staff/${store.staffId}`
  const lowered = await call('PATCH', own, { token: owner, body: { role: 'staff' } })
  expect([short(lowered), lowered.json.code]).toEqual(['409 conflict', 'last-owner'])
  expect((await call('DELETE', own, { token: owner })).json.code).toBe('last-owner')
  for (let round = 0; round < 5; round++) {
    const ida = await hire(`ida-${round}`, 'owner')
    const both = await Promise.all([
      call('PATCH', own, { token: owner, body: { role: 'staff' } }),
      call('DELETE', ida.path, { token: owner }),
      call('PATCH', ida.path, { token: ida.token, body: { role: 'staff' } }),
    ])
    expect(both.some(({ status }) => status === 200)).toBe(true)
    expect(await store.ctx.db.staff.count({ where: { role: 'owner' } })).toBe(1)
    await store.ctx.db.staff.update({ where: { id: store.staffId }, data: { role: 'owner' } })
    await store.ctx.db.staff.deleteMany({ where: { username: `ida-${round}` } })
  }
})

test('a write that names an old version of a member is 412 and changes nothing', async () => {
  const lea = await hire('lea', 'staff')
  const headers = { 'if-match': String((await call('GET', lea.path, { token: owner })).headers.get('etag')) }
  expect((await call('PATCH', lea.path, { token: owner, headers, body: { role: 'owner' } })).json.role).toBe('owner')
  expect(short(await call('PATCH', lea.path, { token: owner, headers, body: { role: 'staff' } }))).toBe('412 changed')
  expect(short(await call('DELETE', lea.path, { token: owner, headers }))).toBe('412 changed')
  expect((await call('GET', lea.path, { token: owner })).json.role).toBe('owner')
  expect((await call('DELETE', lea.path, { token: owner })).status).toBe(200)
})

test('a key makes nobody more than it is itself: with all of staff it makes staff, and never an owner', async () => {
  const [full, thin, all] = [
    await keyWith(OF_STAFF),
    await keyWith(['staff:read', 'staff:write']),
    await keyWith(API_SCOPES),
  ]
  const invite = (token: string, name: string, role: string) =>
    call('POST', '/staff', { token, body: { email: `${name}@example.com`, name, role } })
  expect((await invite(full, 'made-by-full', 'staff')).status).toBe(201)
  const mail = await store.ctx.db.mail.findFirstOrThrow({ where: { toEmail: 'made-by-full@example.com' } })
  expect(mail.subject).toBe(`The owner invites you to work in ${store.tenant.name}`)
  expect(short(await invite(thin, 'made-by-thin', 'staff'))).toBe('403 forbidden')
  for (const token of [full, thin, all]) {
    expect(short(await invite(token, 'boss', 'owner'))).toBe('403 forbidden')
    expect(short(await call('DELETE', `/staff/${store.staffId}`, { token }))).toBe('403 forbidden')
    expect(short(await call('PATCH', `/staff/${store.staffId}`, { token, body: { role: 'staff' } }))).toBe(
      '403 forbidden',
    )
  }
  const max = await hire('max', 'staff')
  expect(short(await call('PATCH', max.path, { token: all, body: { role: 'owner' } }))).toBe('403 forbidden')
  expect(short(await call('DELETE', max.path, { token: thin }))).toBe('403 forbidden')
  expect((await call('DELETE', max.path, { token: full })).status).toBe(200)
  expect(await store.ctx.db.staff.count({ where: { role: 'owner' } })).toBe(1)
})

test('the staff are for the owner; staff are told so, shoppers and another store find nobody', async () => {
  const tom = await hire('tom', 'staff')
  must(await createUser(store.ctx, { role: 'customer', email: 'ada@example.com', name: 'Ada', password }))
  const ada = await signIn('ada@example.com', password)
  const other = await market.createStore('staff-elsewhere')
  const elsewhere = apiCaller(other.tenant)
  const stranger = await signIn('owner', 'owner-password', elsewhere)
  const asks = [
    ['GET', '/staff', undefined],
    ['POST', '/staff', { email: 'new@example.com', name: 'New', role: 'staff' }],
    ['GET', tom.path, undefined],
    ['PATCH', tom.path, { role: 'owner' }],
    ['DELETE', tom.path, undefined],
  ] as const
  for (const [method, path, body] of asks) {
    const by = (token?: string) => call(method, path, { ...(token && { token }), ...(body && { body }) })
    expect(short(await by())).toBe('401 signed-out')
    expect(short(await by(ada))).toBe('404 not-found')
    expect(short(await by(tom.token))).toBe('403 forbidden')
    expect(short(await by(stranger))).toBe('401 signed-out')
  }
  for (const [method, path, body] of asks.slice(2)) {
    expect(short(await elsewhere(method, path, { token: stranger, ...(body && { body }) }))).toBe('404 not-found')
  }
  const { json } = await call('GET', `/staff?q=tom&role=staff&sort=-name`, { token: owner })
  expect(json.data).toMatchObject([{ id: tom.id, role: 'staff' }])
})
