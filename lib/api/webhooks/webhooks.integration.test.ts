import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createUser } from '#lib/auth/create-user.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'
import { startWebhookReceiver, verifiedEvent, type WebhookReceiver } from '#lib/testing/webhook-receiver.ts'
import { sendQueuedWebhooks } from '#lib/webhooks/send-queued-webhooks.ts'
import { createApiKey } from '../keys/create-api-key.ts'

let market: TestMarket
let store: TestStore
let receiver: WebhookReceiver
let call: ReturnType<typeof apiCaller>
let callOther: ReturnType<typeof apiCaller>
const tokens = { owner: '', helper: '', ada: '', other: '' }
beforeAll(async () => {
  process.env.WEBHOOKS_TO_LOOPBACK = 'on'
  receiver = await startWebhookReceiver()
  market = await createTestMarket()
  store = await market.createStore('hooks-by-api')
  const other = await market.createStore('hooks-of-others')
  call = apiCaller(store.tenant)
  callOther = apiCaller(other.tenant)
  const password = 'correct horse battery'
  must(await createUser(store.ctx, { role: 'staff', username: 'helper', email: 'h@x.test', name: 'Helper', password }))
  must(await createUser(store.ctx, { role: 'customer', email: 'ada@x.test', name: 'Ada', password }))
  const signIn = async (to: typeof call, username: string, secret: string) =>
    String((await to('POST', '/token', { body: { username, password: secret } })).json.access)
  tokens.owner = await signIn(call, 'owner', 'owner-password')
  tokens.helper = await signIn(call, 'helper', password)
  tokens.ada = await signIn(call, 'ada@x.test', password)
  tokens.other = await signIn(callOther, 'owner', 'owner-password')
})
afterAll(async () => {
  await market.close()
  await receiver.close()
})
beforeEach(async () => {
  receiver.received.length = 0
  receiver.answer = () => ({ status: 204 })
  await store.ctx.db.webhook.deleteMany()
})

const short = ({ status, json }: ApiAnswer) => `${status} ${String(json.type).replace('urn:souk:problem:', '')}`
const listOf = ({ json }: ApiAnswer) => json.data as Record<string, unknown>[]
const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  call('POST', path, { token: tokens.owner, body, headers })
const get = (path: string) => call('GET', path, { token: tokens.owner })

async function add(path = '/') {
  const { status, json } = await post('/webhooks', { url: `${receiver.url}${path}`, events: ['product.updated'] })
  expect(status).toBe(201)
  return { id: String(json.id), secret: String(json.secret) }
}

test('a webhook is added with its secret shown once, read without it, changed in part and deleted', async () => {
  const { id, secret } = await add()
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
  const read = await get(`/webhooks/${id}`)
  expect(read.json).toEqual({
    id,
    url: `${receiver.url}/`,
    events: ['product.updated'],
    state: 'working',
    failures: 0,
    held_back_until: null,
    previous_secret_until: null,
    created_at: expect.any(String),
  })
  expect(listOf(await get('/webhooks'))).toEqual([read.json])
  const patched = await call('PATCH', `/webhooks/${id}`, { token: tokens.owner, body: { events: ['order.paid'] } })
  expect(patched.json).toEqual({ ...read.json, events: ['order.paid'] })
  for (const [path, state] of [
    ['pause', 'paused'],
    ['resume', 'working'],
  ]) {
    expect((await post(`/webhooks/${id}/${path}`)).json.state).toBe(state)
  }
  expect((await call('DELETE', `/webhooks/${id}`, { token: tokens.owner })).status).toBe(204)
  expect(short(await get(`/webhooks/${id}`))).toBe('404 not-found')
})

test('an address that no event may go to, and an event that there is not, are refused by name', async () => {
  for (const [body, pointer] of [
    [{ url: 'http://example.com/', events: ['order.paid'] }, '#/url'],
    [{ url: 'https://10.0.0.1/', events: ['order.paid'] }, '#/url'],
    [{ url: 'https://[::ffff:10.0.0.1]/', events: ['order.paid'] }, '#/url'],
    [{ url: 'https://example.com/', events: [] }, '#/events'],
    [{ url: 'https://example.com/', events: ['order.eaten'] }, '#/events/0'],
    [{ url: 'https://example.com/', events: ['order.paid'], secret: 'mine' }, '#/secret'],
  ] as const) {
    const { status, json } = await post('/webhooks', body)
    expect([status, json.errors]).toEqual([422, [expect.objectContaining({ pointer })]])
  }
  expect(listOf(await get('/webhooks'))).toEqual([])
})

test('the same request twice is one webhook with one secret', async () => {
  const body = { url: receiver.url, events: ['order.paid'] }
  const send = () => post('/webhooks', body, { 'idempotency-key': 'one-webhook-please' })
  const [first, second] = await Promise.all([send(), send()])
  expect(first.json.secret).toBe(second.json.secret)
  expect(listOf(await get('/webhooks'))).toHaveLength(1)
})

test('what was sent is read, and sent again under the same id; a new secret signs beside the old one', async () => {
  const { id, secret } = await add()
  expect((await post(`/webhooks/${id}/test`)).status).toBe(202)
  receiver.answer = () => ({ status: 500, body: 'out of order' })
  await sendQueuedWebhooks(store.ctx)
  const [waiting] = listOf(await get(`/webhooks/${id}/deliveries?status=queued`))
  expect(waiting).toMatchObject({ type: 'webhook.test', status: 'queued', attempts: 1, answer_code: 500 })
  const path = `/webhooks/${id}/deliveries/${String(waiting?.id)}`
  const { json } = await get(path)
  expect(json).toEqual({ ...waiting, answer: 'out of order', payload: receiver.received[0]?.body })

  receiver.answer = () => ({ status: 204 })
  expect((await post(`${path}/redeliver`)).json).toMatchObject({ id: waiting?.id, event_id: waiting?.event_id })
  await sendQueuedWebhooks(store.ctx)
  expect((await get(path)).json).toMatchObject({ status: 'delivered', attempts: 2, answer_code: 204 })
  const again = await post(`${path}/redeliver`)
  expect([again.status, again.json.event_id, again.json.id === waiting?.id]).toEqual([202, waiting?.event_id, false])

  const rotated = await post(`/webhooks/${id}/rotate-secret`)
  expect(rotated.json.previous_secret_until).toEqual(expect.any(String))
  await sendQueuedWebhooks(store.ctx)
  const event = receiver.received.at(-1)
  if (!event) throw new Error('Nothing arrived')
  for (const each of [secret, String(rotated.json.secret)]) {
    expect(verifiedEvent(each, event)).toMatchObject({ id: waiting?.event_id })
  }
  expect(listOf(await get(`/webhooks/${id}/deliveries?limit=1`)).map((row) => row.id)).toEqual([again.json.id])
})

test('a product that is changed by the API is told to whoever asked for it', async () => {
  const { id } = await add()
  const made = await post('/products', { title: 'Vase', variants: [{ price_minor: 1_000 }] })
  await call('PATCH', `/products/${String(made.json.id)}`, { token: tokens.owner, body: { title: 'Tall vase' } })
  expect(listOf(await get(`/webhooks/${id}/deliveries`)).map(({ type }) => type)).toEqual(['product.updated'])
})

/** Every method of every address, for one webhook and one of its deliveries. */
const routes = (id: string, delivery: string) =>
  [
    ['GET', '/webhooks'],
    ['POST', '/webhooks'],
    ['GET', `/webhooks/${id}`],
    ['PATCH', `/webhooks/${id}`],
    ['POST', `/webhooks/${id}/pause`],
    ['POST', `/webhooks/${id}/resume`],
    ['POST', `/webhooks/${id}/rotate-secret`],
    ['POST', `/webhooks/${id}/test`],
    ['GET', `/webhooks/${id}/deliveries`],
    ['GET', `/webhooks/${id}/deliveries/${delivery}`],
    ['POST', `/webhooks/${id}/deliveries/${delivery}/redeliver`],
    ['DELETE', `/webhooks/${id}`],
  ] as const

test('nobody but the owner and a key with the scope comes near a webhook, and nobody near one of another store', async () => {
  const { id } = await add()
  await post(`/webhooks/${id}/test`)
  const [delivery] = listOf(await get(`/webhooks/${id}/deliveries`))
  const owner = { ...store.ctx, actor: { kind: 'staff', id: store.staffId, role: 'owner' } as const }
  const keyFor = async (scopes: ('webhooks:write' | 'settings:write')[]) =>
    must(await createApiKey(owner, { name: 'Key', scopes })).key
  const narrow = await keyFor(['settings:write'])
  const before = await store.ctx.db.webhook.findMany()
  const body = { url: receiver.url, events: ['order.paid'] }
  for (const [method, path] of routes(id, String(delivery?.id))) {
    const sent = method === 'PATCH' || path === '/webhooks' ? { body } : {}
    const here = (token?: string) => call(method, path, { ...(method === 'GET' ? {} : sent), ...(token && { token }) })
    expect([method, path, short(await here())]).toEqual([method, path, '401 signed-out'])
    expect([method, path, short(await here(tokens.ada))]).toEqual([method, path, '404 not-found'])
    expect([method, path, short(await here(tokens.helper))]).toEqual([method, path, '403 forbidden'])
    expect([method, path, short(await here(narrow))]).toEqual([method, path, '403 forbidden'])
    expect([method, path, short(await here(tokens.other))]).toEqual([method, path, '401 signed-out'])
    if (path === '/webhooks') continue
    // The same ids in a store of one's own are nobody's.
    const there = await callOther(method, path, { token: tokens.other, ...(method === 'PATCH' ? { body } : {}) })
    expect([method, path, short(there)]).toEqual([method, path, '404 not-found'])
  }
  expect(await store.ctx.db.webhook.findMany()).toEqual(before)
  expect((await call('GET', '/webhooks', { token: await keyFor(['webhooks:write']) })).status).toBe(200)
})

test('what is no id, and a delivery of another webhook, are not there', async () => {
  const { id } = await add()
  const stranger = await add('/other')
  await post(`/webhooks/${stranger.id}/test`)
  const [delivery] = listOf(await get(`/webhooks/${stranger.id}/deliveries`))
  for (const bad of ['%00', 'x'.repeat(5_000), "'%20OR%20'1'%3D'1", '%20', '%F0%9F%92%A5', '..%2f..']) {
    for (const [method, path] of routes(bad, bad)) {
      if (path === '/webhooks') continue
      const body = method === 'PATCH' ? { events: ['order.paid'] } : undefined
      const answer = await call(method, path, { token: tokens.owner, body })
      expect([method, path, short(answer)]).toEqual([method, path, '404 not-found'])
    }
  }
  const foreign = `/webhooks/${id}/deliveries/${String(delivery?.id)}`
  expect(short(await get(foreign))).toBe('404 not-found')
  expect(short(await post(`${foreign}/redeliver`))).toBe('404 not-found')
})

test('what staff do to a webhook is in the activity log by its host alone', async () => {
  const since = new Date()
  const { id } = await add('/services/T00/secret-path')
  await post(`/webhooks/${id}/rotate-secret`)
  await post(`/webhooks/${id}/test`)
  await call('DELETE', `/webhooks/${id}`, { token: tokens.owner })
  const acts = await publicDb().auditEvent.findMany({
    where: { tenantId: store.tenant.id, createdAt: { gte: since } },
    orderBy: { createdAt: 'asc' },
  })
  const subject = `127.0.0.1:${receiver.port}`
  expect(acts.map(({ action, actor, detail }) => [action, actor, detail])).toEqual(
    ['webhook.created', 'webhook.rotated', 'webhook.tested', 'webhook.deleted'].map((action) => [
      action,
      `staff:${store.staffId}`,
      { subject },
    ]),
  )
})
