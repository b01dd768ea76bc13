import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUser } from '#lib/auth/create-user.ts'
import { resetPassword } from '#lib/auth/reset-password.ts'
import { changePassword } from '#lib/customers/change-password.ts'
import { tidyApi } from '#lib/jobs/tidy-api.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'
import { ACCESS_SECONDS, createAccessToken, readAccessToken } from './access-token.ts'
import { currentSigningKey, rotateSigningKeys } from './signing-keys.ts'

const PASSWORD = 'correct horse battery'

let market: TestMarket
let one: TestStore
let other: TestStore
beforeAll(async () => {
  market = await createTestMarket()
  one = await market.createStore('tokens-one')
  other = await market.createStore('tokens-other')
  for (const { ctx } of [one, other]) {
    const sam = { role: 'staff', username: 'sam', email: 'sam@example.com', name: 'Sam' } as const
    const ada = { role: 'customer', email: 'ada@example.com', name: 'Ada' } as const
    for (const user of [sam, ada]) must(await createUser(ctx, { ...user, password: PASSWORD }))
  }
})
afterAll(() => market.close())

function call(store: TestStore) {
  return apiCaller(store.tenant)
}

async function signIn(store: TestStore, username: string): Promise<{ access: string; refresh: string }> {
  const { status, json } = await call(store)('POST', '/token', { body: { username, password: PASSWORD } })
  expect(status).toBe(200)
  return json as { access: string; refresh: string }
}

function problemOf({ json }: ApiAnswer): unknown {
  return json.type
}

test('staff sign in by user name and e-mail, shoppers by e-mail, and the token says who they are and where', async () => {
  for (const [username, roles] of [
    ['sam', ['staff']],
    ['SAM@example.com', ['staff']],
    ['ada@example.com', ['customer']],
  ] as const) {
    const { access } = await signIn(one, username)
    const claims = decodeJwt(access)
    const [owned] = roles[0] === 'staff' ? ['sam'] : ['ada@example.com']
    expect(claims).toMatchObject({
      roles,
      username: owned,
      sub: expect.any(String),
      tenant_schema: one.tenant.schemaName,
      aud: `urn:souk:store:${one.tenant.id}`,
    })
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(ACCESS_SECONDS)
    expect(decodeProtectedHeader(access)).toMatchObject({ alg: 'HS256', kid: expect.any(String) })
    const profile = await call(one)('GET', '/profile', { token: access })
    expect(profile.json).toMatchObject({ id: claims.sub, tenant_schema: one.tenant.schemaName, roles })
  }
})

test('a wrong password and an unknown name are refused alike', async () => {
  const answers = await Promise.all(
    ['sam', 'nobody'].map((username) => call(one)('POST', '/token', { body: { username, password: 'wrong' } })),
  )
  for (const { status, json } of answers)
    expect([status, json.type, json.detail]).toEqual([401, 'urn:souk:problem:refused', expect.any(String)])
})

test('a token of one store is 401 in the other, whatever it asks for', async () => {
  const { access } = await signIn(one, 'sam')
  for (const path of ['/profile', '/items', '/nothing-here']) {
    const answer = await call(other)('GET', path, { token: access })
    expect([answer.status, problemOf(answer)]).toEqual([401, 'urn:souk:problem:signed-out'])
  }
})

test('without a signature, with another one, another audience, another algorithm, too old or altered: 401', async () => {
  const { access } = await signIn(one, 'sam')
  const claims = decodeJwt(access)
  const { kid, key } = await currentSigningKey(one.tenant.id)
  const signed = (change: object, alg = 'HS256', typ = 'at+jwt', by: Uint8Array = key) =>
    new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg, typ, kid }).sign(by)
  const [head = '', body = '', signature = ''] = access.split('.')
  const owner = Buffer.from(JSON.stringify({ ...claims, roles: ['owner'] })).toString('base64url')
  const forged = [
    new UnsecuredJWT(claims).encode(),
    `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${body}.`,
    `${head}.${owner}.${signature}`,
    `${head}.${body}.${signature.slice(0, -2)}AA`,
    await signed({}, 'HS256', 'at+jwt', new Uint8Array(32)),
    await signed({}, 'HS512', 'at+jwt', new Uint8Array(64)),
    await signed({}, 'HS256', 'JWT'),
    await signed({ aud: `urn:souk:store:${other.tenant.id}` }),
    await signed({ aud: undefined }),
    await signed({ exp: Math.floor(Date.now() / 1000) - 1 }),
    await signed({ exp: undefined }),
    await signed({ sub: undefined }),
    await signed({ kind: 'customer' }),
    await signed({ ver: 2 }),
    await signed({ sid: crypto.randomUUID() }),
    'souk_00000000000000000000000000000000_aaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'x',
  ]
  expect((await call(one)('GET', '/profile', { token: await signed({}) })).status).toBe(200)
  for (const token of forged) {
    const answer = await call(one)('GET', '/profile', { token })
    expect([token, answer.status]).toEqual([token, 401])
  }
  for (const authorization of ['', 'Bearer', 'Basic c2FtOng=', `Bearer ${access} ${access}`, `bearer\t${access}`]) {
    expect((await call(one)('GET', '/items', { headers: { authorization } })).status).toBe(401)
  }
})

test('a refresh token is good once; the old one ends the session with all its tokens', async () => {
  const first = await signIn(one, 'ada@example.com')
  const second = (await call(one)('POST', '/token/refresh', { body: { refresh: first.refresh } })).json as typeof first
  expect((await call(one)('GET', '/profile', { token: second.access })).status).toBe(200)
  expect((await call(one)('POST', '/token/refresh', { body: { refresh: first.refresh } })).status).toBe(401)
  expect((await call(one)('POST', '/token/refresh', { body: { refresh: second.refresh } })).status).toBe(401)
  expect((await call(one)('GET', '/profile', { token: second.access })).status).toBe(401)
})

test('of ten that refresh with one token at once, one gets a pair, and the session ends', async () => {
  const { refresh } = await signIn(one, 'ada@example.com')
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => call(one)('POST', '/token/refresh', { body: { refresh } })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const [won] = answers.filter(({ status }) => status === 200)
  expect((await call(one)('GET', '/profile', { token: String(won?.json.access) })).status).toBe(401)
})

test('a session of one store is refreshed and revoked in that store alone; revoking says nothing', async () => {
  const { access, refresh } = await signIn(one, 'sam')
  expect((await call(other)('POST', '/token/refresh', { body: { refresh } })).status).toBe(401)
  expect((await call(other)('POST', '/token/revoke', { body: { refresh } })).status).toBe(204)
  expect((await call(one)('GET', '/profile', { token: access })).status).toBe(200)
  expect((await call(one)('POST', '/token/revoke', { body: { refresh } })).status).toBe(204)
  expect((await call(one)('POST', '/token/revoke', { body: { refresh: 'made up' } })).status).toBe(204)
  expect((await call(one)('GET', '/profile', { token: access })).status).toBe(401)
})

test('a new password and the end of an account end its tokens at once', async () => {
  const { access, refresh } = await signIn(other, 'ada@example.com')
  await other.ctx.db.customer.update({
    where: { email: 'ada@example.com' },
    data: { sessionVersion: { increment: 1 } },
  })
  expect((await call(other)('GET', '/profile', { token: access })).status).toBe(401)
  expect((await call(other)('POST', '/token/refresh', { body: { refresh } })).status).toBe(401)
})

test('a password that is changed by its holder or given by the market ends every token of the account', async () => {
  const { json } = await call(other)('POST', '/token', { body: { username: 'sam', password: PASSWORD } })
  const asSam = (token: unknown) => call(other)('GET', '/profile', { token: String(token) })
  expect((await asSam(json.access)).status).toBe(200)
  must(await resetPassword(other.ctx, { username: 'sam', password: 'another good one' }))
  expect((await asSam(json.access)).status).toBe(401)
  expect((await call(other)('POST', '/token/refresh', { body: { refresh: json.refresh } })).status).toBe(401)

  const user = { role: 'customer', email: 'joe@example.com', name: 'Joe', password: PASSWORD } as const
  const { id } = must(await createUser(other.ctx, user))
  const joe = await signIn(other, user.email)
  const ctx = storeContext(other.tenant, { kind: 'customer', id })
  const passwords = { currentPassword: PASSWORD, password: 'another good one' }
  must(await changePassword(ctx, passwords, '203.0.113.7'))
  expect((await call(other)('GET', '/profile', { token: joe.access })).status).toBe(401)
  expect((await call(other)('POST', '/token/refresh', { body: { refresh: joe.refresh } })).status).toBe(401)
})

test('too many tries at one account wait as long as tries at a name that nobody has, and the right password from elsewhere does not', async () => {
  const user = { role: 'customer', email: 'eve@example.com', name: 'Eve', password: PASSWORD } as const
  must(await createUser(one.ctx, user))
  const address = '203.0.113.50'
  const tries = async (username: string) => {
    const answers: ApiAnswer[] = []
    for (let index = 0; index < 11; index++) {
      answers.push(await call(one)('POST', '/token', { body: { username, password: 'wrong' }, address }))
    }
    return answers
  }
  const [known, unknown] = [await tries(user.email), await tries('nobody@example.com')]
  const statuses = [...Array.from({ length: 10 }, () => 401), 429]
  for (const answers of [known, unknown]) {
    expect(answers.map(({ status }) => status)).toEqual(statuses)
    expect(answers.at(-1)?.headers.get('retry-after')).toMatch(/^\d+$/)
  }
  const said = ({ json }: ApiAnswer) => [json.type, json.title, json.detail]
  expect(known.map(said)).toEqual(unknown.map(said))
  const body = { username: user.email, password: PASSWORD }
  expect((await call(one)('POST', '/token', { body, address })).status).toBe(429)
  expect((await call(one)('POST', '/token', { body, address: '203.0.113.51' })).status).toBe(200)
})

test('who is staff and a shopper with one e-mail is whom the password says', async () => {
  const both = { email: 'both@example.com', name: 'Both' }
  must(await createUser(one.ctx, { ...both, role: 'staff', username: 'both', password: 'password of staff' }))
  must(await createUser(one.ctx, { ...both, role: 'customer', password: 'password of shopper' }))
  const rolesOf = async (password: string) => {
    const { status, json } = await call(one)('POST', '/token', { body: { username: both.email, password } })
    return status === 200 ? decodeJwt(String(json.access)).roles : status
  }
  expect([await rolesOf('password of staff'), await rolesOf('password of shopper'), await rolesOf('neither')]).toEqual([
    ['staff'],
    ['customer'],
    401,
  ])
})

test('what has ended is removed: sessions and kept answers, and nothing that is still good', async () => {
  const { refresh } = await signIn(one, 'sam')
  const keyed = { token: (await signIn(one, 'sam')).access, headers: { 'idempotency-key': 'kept-for-a-day' } }
  const sessions = await one.ctx.db.apiSession.count()
  await call(one)('POST', '/token/revoke', { ...keyed, body: { refresh: 'nothing' } })
  expect(await one.ctx.db.idempotentRequest.count()).toBe(1)
  const at = (ms: number) => new Date(Date.now() + ms)
  const hour = 3600_000
  const row = { fingerprint: 'x', status: null }
  await one.ctx.db.idempotentRequest.create({
    data: { id: 'runs', ...row, createdAt: at(-25 * hour), leasedUntil: at(hour) },
  })
  await one.ctx.db.idempotentRequest.create({
    data: { id: 'hangs', ...row, createdAt: at(-25 * hour), leasedUntil: at(-hour) },
  })
  const old = { kind: 'staff', subjectId: one.staffId, version: 1, secretHash: 'x', expiresAt: at(-1) }
  await one.ctx.db.apiSession.create({ data: old })
  await tidyApi()
  expect(await one.ctx.db.apiSession.count()).toBe(sessions)
  expect((await call(one)('POST', '/token/refresh', { body: { refresh } })).status).toBe(200)
  expect((await one.ctx.db.idempotentRequest.findMany({ where: { status: null } })).map(({ id }) => id)).toEqual([
    'runs',
  ])
  await one.ctx.db.idempotentRequest.updateMany({ data: { createdAt: at(-25 * hour), leasedUntil: at(-25 * hour) } })
  await tidyApi()
  expect(await one.ctx.db.idempotentRequest.count()).toBe(0)
})

test('refresh tokens are kept as hashes only', async () => {
  const { refresh } = await signIn(one, 'sam')
  const rows = await one.ctx.db.apiSession.findMany()
  expect(JSON.stringify(rows)).not.toContain(refresh.split('.')[1])
})

test('after a rotation new tokens name another key, old ones are good until they end, and a retired key is not believed', async () => {
  const { access } = await signIn(one, 'sam')
  const { kid } = await rotateSigningKeys()
  expect(decodeProtectedHeader((await signIn(one, 'sam')).access).kid).toBe(kid)
  expect(decodeProtectedHeader(access).kid).not.toBe(kid)
  expect((await call(one)('GET', '/profile', { token: access })).status).toBe(200)
  const inAnHour = () => new Date(Date.now() + 3600_000)
  const claims = { sub: 'x', sid: 'y', ver: 1, kind: 'staff' } as const
  const late = await createAccessToken(one.tenant, claims, { username: 'sam', role: 'staff' }, inAnHour)
  expect(await readAccessToken(one.tenant, late, inAnHour)).toEqual(claims)
  expect(await readAccessToken(one.tenant, access, inAnHour)).toBe(null)
})

test('where somebody else may have the key, old tokens are worth nothing at once, and refresh tokens stay good', async () => {
  const { access, refresh } = await signIn(one, 'sam')
  await rotateSigningKeys(undefined, { atOnce: true })
  expect((await call(one)('GET', '/profile', { token: access })).status).toBe(401)
  const next = await call(one)('POST', '/token/refresh', { body: { refresh } })
  expect((await call(one)('GET', '/profile', { token: String(next.json.access) })).status).toBe(200)
})
