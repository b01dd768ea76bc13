import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createUser } from '#lib/auth/create-user.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'
import { runOnce, type StoredAnswer } from './run-once.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
let token: string
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('once')
  call = apiCaller(store.tenant)
  token = await signIn('owner', 'owner-password')
})
afterAll(() => market.close())

async function signIn(username: string, password: string): Promise<string> {
  return String((await call('POST', '/token', { body: { username, password } })).json.access)
}

function create(key: string, name: string, as = token): Promise<ApiAnswer> {
  return call('POST', '/items', { token: as, body: { name }, headers: { 'idempotency-key': key } })
}

function itemsCalled(name: string): Promise<number> {
  return store.ctx.db.item.count({ where: { name } })
}

test('the same key and body is one item and one answer, however often and however many at once', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => create('key-at-once', 'At once')))
  expect(new Set(answers.map(({ status, text, headers }) => `${status} ${text} ${headers.get('etag')}`)).size).toBe(1)
  expect((await create('key-at-once', 'At once')).text).toBe(answers[0]?.text)
  expect(answers[0]?.status).toBe(201)
  expect(await itemsCalled('At once')).toBe(1)
})

test('another body under the same key is refused, and the same key of somebody else is another key', async () => {
  await create('key-of-mine', 'First')
  const other = await create('key-of-mine', 'Second')
  expect([other.status, other.json.type]).toEqual([422, 'urn:souk:problem:key-reused'])
  expect(await itemsCalled('Second')).toBe(0)
  const sam = {
    role: 'owner',
    username: 'sam',
    email: 'sam@example.com',
    name: 'Sam',
    password: 'correct horse battery',
  } as const
  must(await createUser(store.ctx, sam))
  expect((await create('key-of-mine', 'Second', await signIn('sam', sam.password))).status).toBe(201)
})

test('a refusal is an answer as well, and is kept', async () => {
  const first = await create('key-refused', '')
  expect(first.status).toBe(422)
  expect((await create('key-refused', '')).text).toBe(first.text)
})

test('after 24 h the key is new', async () => {
  await create('key-of-yesterday', 'Daily')
  const yesterday = new Date(Date.now() - 24 * 3600_000 - 1)
  await store.ctx.db.idempotentRequest.updateMany({ data: { createdAt: yesterday } })
  await create('key-of-yesterday', 'Daily')
  expect(await itemsCalled('Daily')).toBe(2)
})

test('what nobody could answer is not kept: the repeat runs', async () => {
  const keyed = { caller: 'a', key: 'key-that-broke', request: ['POST'] }
  const { db, now } = storeContext(store.tenant, { kind: 'system' })
  const answer: StoredAnswer = { status: 201, headers: {}, body: 'done' }
  const broken = runOnce(db, now, keyed, () => Promise.reject(new Error('the database went')))
  await expect(broken).rejects.toThrow('the database went')
  expect(await runOnce(db, now, keyed, () => Promise.resolve(answer))).toEqual(answer)
  expect(await runOnce(db, now, keyed, () => Promise.reject(new Error('run twice')))).toEqual(answer)
})

/** What runs in another process is known of by its row alone. */
function runInAnotherProcess(keyed: Parameters<typeof runOnce>[2], run: () => Promise<StoredAnswer>) {
  Reflect.deleteProperty(globalThis, Symbol.for('souk.requests-that-run'))
  return runOnce(store.ctx.db, () => new Date(), keyed, run)
}

test('of ten processes that get the same request at once one runs it, and all give its answer', async () => {
  const keyed = { caller: 'a', key: 'key-of-many', request: ['POST'] }
  let ran = 0
  const run = async () => ({ status: 201, headers: {}, body: `answer ${++ran}` })
  const answers = await Promise.all(Array.from({ length: 10 }, () => runInAnotherProcess(keyed, run)))
  expect(answers).toEqual(answers.map(() => ({ status: 201, headers: {}, body: 'answer 1' })))
})

test('a runner that died leaves its request to a repeat after its lease, and not before', async () => {
  const keyed = { caller: 'a', key: 'key-of-the-dead', request: ['POST'] }
  const answer: StoredAnswer = { status: 201, headers: {}, body: 'done' }
  await runInAnotherProcess(keyed, async () => answer)
  const leasedUntil = new Date(Date.now() + 700)
  const { count } = await store.ctx.db.idempotentRequest.updateMany({
    where: { status: 201, fingerprint: createHash('sha256').update('POST').digest('hex') },
    data: { status: null, answer: '{}', leasedUntil },
  })
  expect(count).toBeGreaterThan(0)
  let ranAt = 0
  const repeat = await runInAnotherProcess(keyed, async () => {
    ranAt = Date.now()
    return answer
  })
  expect(repeat).toEqual(answer)
  expect(ranAt).toBeGreaterThanOrEqual(leasedUntil.getTime())
})

test('nothing that was answered can be read in the database: only the key opens it', async () => {
  const key = 'key-for-tokens-1'
  const headers = { 'idempotency-key': key }
  const body = { username: 'owner', password: 'owner-password' }
  const first = await call('POST', '/token', { body, headers })
  expect((await call('POST', '/token', { body, headers })).text).toBe(first.text)
  const rows = JSON.stringify(await store.ctx.db.idempotentRequest.findMany())
  expect(rows).not.toContain(String(first.json.refresh).split('.')[1])
  expect(rows).not.toContain(key)
})
