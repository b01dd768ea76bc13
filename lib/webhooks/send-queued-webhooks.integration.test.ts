import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { codeOf, must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { startWebhookReceiver, verifiedEvent, type WebhookReceiver } from '#lib/testing/webhook-receiver.ts'
import { deleteWebhook } from './delete-webhook.ts'
import type { EventType } from './event-types.ts'
import { findDeliveries, getDelivery } from './find-deliveries.ts'
import { findWebhooks } from './find-webhooks.ts'
import { pauseWebhook, resumeWebhook } from './pause-webhook.ts'
import { recordEvent } from './record-event.ts'
import { redeliver } from './redeliver.ts'
import { removeOldDeliveries } from './remove-old-deliveries.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'
import { saveWebhook } from './save-webhook.ts'
import { MAX_WEBHOOKS } from './schema.ts'
import { hasDueDelivery, LEASE_MS, sendQueuedWebhooks } from './send-queued-webhooks.ts'
import { sendTestEvent } from './send-test-event.ts'
import { webhookAct } from './webhook-act.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** What a worker runs for one store. */
const SEND_WEBHOOKS = new URL('../jobs/send-webhooks.ts', import.meta.url).href

let market: TestMarket
let receiver: WebhookReceiver
let ctx: StoreContext
let other: StoreContext
/** ms that the clock of both stores is ahead. */
let ahead = 0
let customerId = ''
beforeAll(async () => {
  process.env.WEBHOOKS_TO_LOOPBACK = 'on'
  receiver = await startWebhookReceiver()
  market = await createTestMarket()
  const now = () => new Date(Date.now() + 10 + ahead)
  ctx = { ...(await market.createStore('sends')).ctx, now }
  other = { ...(await market.createStore('stranger')).ctx, now }
  for (const { db } of [ctx, other]) {
    const { id } = await db.customer.create({ data: { email: 'ada@example.com', name: 'Ada', passwordHash: '-' } })
    customerId = db === ctx.db ? id : customerId
  }
})
afterAll(async () => {
  await market.close()
  await receiver.close()
})
beforeEach(() => {
  ahead = 0
  receiver.received.length = 0
  receiver.answer = () => ({ status: 204 })
})
afterEach(async () => {
  await ctx.db.webhook.deleteMany()
  await other.db.webhook.deleteMany()
})

async function listen(store = ctx, path = '/', events: EventType[] = ['customer.created']) {
  const { webhook, secret } = must(await saveWebhook(store, null, { url: `${receiver.url}${path}`, events }))
  return { id: webhook.id, secret: secret ?? '' }
}

async function happen(store = ctx, times = 1): Promise<void> {
  const { id } = await store.db.customer.findFirstOrThrow()
  const events = Array.from({ length: times }, () => ({ type: 'customer.created', subject: id }) as const)
  await store.db.$transaction((tx) => recordEvent(tx, ...events))
}

async function onlyDelivery(webhookId: string) {
  const { items } = await findDeliveries(ctx, { webhookId })
  const [first, ...rest] = items
  if (!first || rest.length > 0) throw new Error(`${items.length} deliveries`)
  return first
}
const stateOf = async () => (await findWebhooks(ctx)).map(({ state }) => state)

test('an event arrives once, signed, and is in the log as it was sent', async () => {
  const { id, secret } = await listen()
  await happen()
  expect(await sendQueuedWebhooks(ctx)).toEqual({ more: false })
  await sendQueuedWebhooks(ctx)
  const [event, ...others] = receiver.received
  expect(others).toEqual([])
  if (!event) throw new Error('Nothing arrived')
  const row = await onlyDelivery(id)
  expect(verifiedEvent(secret, event)).toMatchObject({
    id: row.eventId,
    type: 'customer.created',
    data: { id: customerId },
  })
  expect(event.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': row.eventId })
  expect(row).toMatchObject({ status: 'delivered', attempts: 1, answerCode: 204, error: '', nextAt: null })
  expect(await getDelivery(ctx, row.id)).toMatchObject({ payload: event.body })
  expect(() => verifiedEvent(secret, { ...event, body: `${event.body} ` })).toThrow('No matching signature')
  const later = String(Number(event.headers['webhook-timestamp']) + 1)
  expect(() => verifiedEvent(secret, { ...event, headers: { ...event.headers, 'webhook-timestamp': later } })).toThrow(
    'No matching signature',
  )
  expect(() => verifiedEvent(`whsec_${Buffer.alloc(32).toString('base64')}`, event)).toThrow('No matching signature')
})

test('an event that is not taken is tried eight times more in about four hours, then never by itself', async () => {
  receiver.answer = () => ({ status: 500, body: 'a'.repeat(20_000) })
  const { id } = await listen()
  await happen()
  const started = Date.now()
  let last = 0
  while ((await onlyDelivery(id)).status === 'queued') {
    await sendQueuedWebhooks(ctx)
    const { nextAt } = await onlyDelivery(id)
    if (nextAt) last = nextAt.getTime() - started
    // The webhook is left alone by now: that is another test's matter.
    await ctx.db.webhook.updateMany({ data: { failures: 0, brokenUntil: null } })
    ahead = nextAt ? nextAt.getTime() - Date.now() : ahead
  }
  expect(receiver.received).toHaveLength(9)
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect([last > 3.2 * HOUR_MS, last < 4.8 * HOUR_MS]).toEqual([true, true])
  const row = await onlyDelivery(id)
  expect(row).toMatchObject({ status: 'failed', attempts: 9, answerCode: 500, error: 'It answered 500.' })
  expect((await getDelivery(ctx, row.id))?.answer).toHaveLength(1000)
  ahead += 24 * HOUR_MS
  expect(await hasDueDelivery(ctx)).toBe(false)
})

test('an address that a file brought and nobody can use is shown as it is and sent nothing; it can be mended or deleted', async () => {
  const { id } = await listen()
  for (const url of ['https://[::', 'not an address', '', 'javascript:alert(1)', 'http://10.0.0.1/hook']) {
    await ctx.db.webhook.update({ where: { id }, data: { url, failures: 0, brokenUntil: null } })
    await happen()
    await sendQueuedWebhooks(ctx)
    const [view] = await findWebhooks(ctx)
    expect(view).toMatchObject({ url, refusal: expect.stringMatching(/.\.$/) })
    const [last] = (await findDeliveries(ctx, { webhookId: id })).items
    expect([last?.status, last?.error]).toEqual(['queued', view?.refusal])
    for (const done of [await pauseWebhook(ctx, id), await resumeWebhook(ctx, id)]) {
      expect(webhookAct('webhook.paused', must(done)).subject).toBe(
        url.startsWith('http:') ? '10.0.0.1' : 'an address that cannot be read',
      )
    }
  }
  expect(receiver.received).toEqual([])
  const url = `${receiver.url}/mended`
  expect(must(await saveWebhook(ctx, id, { url, events: ['customer.created'] })).webhook.refusal).toBeNull()
  await ctx.db.webhook.update({ where: { id }, data: { url: 'https://[::' } })
  expect(webhookAct('webhook.deleted', must(await deleteWebhook(ctx, id))).subject).toMatch(/cannot be read/)
})

test('a redirect is not followed, and only an answer of 2xx counts', async () => {
  const { id } = await listen()
  receiver.answer = ({ path }) =>
    path === '/' ? { status: 302, headers: { location: '/elsewhere' } } : { status: 200 }
  await happen()
  await sendQueuedWebhooks(ctx)
  expect(receiver.received.map(({ path }) => path)).toEqual(['/'])
  expect(await onlyDelivery(id)).toMatchObject({
    status: 'queued',
    answerCode: 302,
    error: expect.stringContaining('leads'),
  })
})

test('a receiver that is silent is left after five seconds, and its neighbours are served meanwhile', async () => {
  const quiet = await listen(ctx, '/quiet')
  const well = await listen(ctx, '/well')
  receiver.answer = ({ path }) => (path === '/quiet' ? 'silence' : { status: 204 })
  await happen()
  const turn = sendQueuedWebhooks(ctx)
  while ((await onlyDelivery(well.id)).status !== 'delivered') await new Promise((done) => setTimeout(done, 20))
  expect(await onlyDelivery(quiet.id)).toMatchObject({ status: 'queued', sentAt: null })
  await turn
  expect(await onlyDelivery(quiet.id)).toMatchObject({ attempts: 1, error: 'It did not answer within 5 seconds.' })
})

test('after five failures in a row nothing is sent for a minute, then one event shows whether it is well again', async () => {
  receiver.answer = () => ({ status: 503 })
  await listen()
  await happen(ctx, 12)
  await sendQueuedWebhooks(ctx)
  // Four at once as long as all is well: what was under way is not called back.
  const tried = receiver.received.length
  expect([tried >= 5, tried <= 8]).toEqual([true, true])
  expect(await stateOf()).toEqual(['held-back'])
  await happen()
  expect(await sendQueuedWebhooks(ctx)).toEqual({ more: false })
  expect(receiver.received).toHaveLength(tried)
  ahead = MINUTE_MS + 1_000
  await sendQueuedWebhooks(ctx)
  expect(receiver.received).toHaveLength(tried + 1)
  expect(await hasDueDelivery(ctx)).toBe(false)
  ahead += MINUTE_MS
  expect(await hasDueDelivery(ctx)).toBe(false)
  ahead += MINUTE_MS
  receiver.answer = () => ({ status: 204 })
  await sendQueuedWebhooks(ctx)
  expect(await stateOf()).toEqual(['working'])
  ahead += 10 * MINUTE_MS
  await sendQueuedWebhooks(ctx)
  expect(await ctx.db.webhookDelivery.count({ where: { status: 'delivered' } })).toBe(13)
})

test('two workers, and ten, send each event once', async () => {
  await listen()
  await happen(ctx, 60)
  await Promise.all(Array.from({ length: 10 }, () => sendQueuedWebhooks(ctx)))
  const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
  expect(ids).toHaveLength(60)
  expect(new Set(ids).size).toBe(60)
})

test('a worker that is killed while the receiver has the event: another waits for its claim, then sends it once more', async () => {
  const { id } = await listen()
  await happen()
  receiver.answer = () => 'silence'
  const work = `const { sendWebhooks } = await import(${JSON.stringify(SEND_WEBHOOKS)})
    await sendWebhooks(${JSON.stringify({ tenantId: ctx.tenant.id })})`
  const worker = spawn(process.execPath, ['--input-type=module', '-e', work], { stdio: 'inherit' })
  await expect.poll(() => receiver.received.length, { timeout: 30_000 }).toBe(1)
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  receiver.answer = () => ({ status: 204 })
  await sendQueuedWebhooks(ctx)
  expect(receiver.received).toHaveLength(1)
  expect(await hasDueDelivery(ctx)).toBe(false)
  ahead = LEASE_MS
  expect(await hasDueDelivery(ctx)).toBe(true)
  await sendQueuedWebhooks(ctx)
  expect(receiver.received).toHaveLength(2)
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(await onlyDelivery(id)).toMatchObject({ status: 'delivered', attempts: 2 })
})

test('for 24 hours after a rotation both secrets sign, then the new one alone', async () => {
  const { id, secret: first } = await listen()
  const rotateAgo = async (ms: number) => {
    ahead = -ms
    const { secret } = must(await rotateWebhookSecret(ctx, id))
    ahead = 0
    return secret
  }
  const signedBy = async (secrets: string[]) => {
    await happen()
    await sendQueuedWebhooks(ctx)
    const event = receiver.received.at(-1)
    if (!event) throw new Error('Nothing arrived')
    expect(String(event.headers['webhook-signature']).split(' ')).toHaveLength(secrets.length)
    for (const secret of secrets) expect(verifiedEvent(secret, event)).toMatchObject({ data: { id: customerId } })
  }
  const second = await rotateAgo(24 * HOUR_MS - MINUTE_MS)
  await signedBy([second, first])
  const third = await rotateAgo(24 * HOUR_MS + MINUTE_MS)
  await signedBy([third])
  const [stored] = await ctx.db.webhook.findMany()
  expect(JSON.stringify(stored)).not.toContain('whsec_')
})

test('a redelivery is an event with the same id and all its tries, and none is made of one that nobody tried', async () => {
  const { id } = await listen()
  await happen()
  const first = await onlyDelivery(id)
  expect(codeOf(await redeliver(ctx, first.id))).toBe('not-tried')
  await sendQueuedWebhooks(ctx)
  const again = must(await redeliver(ctx, first.id))
  await sendQueuedWebhooks(ctx)
  expect(again).toMatchObject({ eventId: first.eventId, attempts: 0, status: 'queued' })
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([first.eventId, first.eventId])
  expect(codeOf(await redeliver(other, first.id))).toBe('not-found')
  for (const bad of ['', 'a\0b', "' OR 1=1 --", 'x'.repeat(10_000)]) expect(await getDelivery(ctx, bad)).toBe(null)
  must(await pauseWebhook(ctx, id))
  expect(codeOf(await redeliver(ctx, first.id))).toBe('paused')
})

test('whoever asks for an event that waits has it tried now, also while its webhook is held back', async () => {
  receiver.answer = () => ({ status: 500 })
  const { id } = await listen()
  await happen(ctx, 5)
  await sendQueuedWebhooks(ctx)
  await sendQueuedWebhooks(ctx)
  expect(await stateOf()).toEqual(['held-back'])
  const { items } = await findDeliveries(ctx, { webhookId: id })
  receiver.answer = () => ({ status: 204 })
  receiver.received.length = 0
  const [asked] = items
  expect(must(await redeliver(ctx, asked?.id ?? ''))).toMatchObject({ id: asked?.id, status: 'queued', attempts: 1 })
  await sendQueuedWebhooks(ctx)
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([asked?.eventId])
  expect(await stateOf()).toEqual(['working'])
  expect(await getDelivery(ctx, asked?.id ?? '')).toMatchObject({ status: 'delivered', attempts: 2 })
})

test('a webhook that is held back is tried at once when somebody resumes it', async () => {
  receiver.answer = () => ({ status: 500 })
  const { id } = await listen()
  await happen(ctx, 9)
  await sendQueuedWebhooks(ctx)
  expect(await stateOf()).toEqual(['held-back'])
  const tried = receiver.received.length
  expect(must(await resumeWebhook(ctx, id))).toMatchObject({ state: 'working', failures: 0, heldBackUntil: null })
  expect(await hasDueDelivery(ctx)).toBe(true)
  await sendQueuedWebhooks(ctx)
  expect(receiver.received.length).toBeGreaterThan(tried)
})

test('events of one store never reach the webhook of another, whoever sends', async () => {
  await listen(ctx, '/a')
  await listen(other, '/b')
  const { id: idOfOther } = await other.db.customer.findFirstOrThrow()
  await Promise.all([happen(ctx, 20), happen(other, 20)])
  await Promise.all([ctx, other, ctx, other].map((store) => sendQueuedWebhooks(store)))
  expect(receiver.received).toHaveLength(40)
  for (const { path, body } of receiver.received) {
    expect(body).toContain(path === '/a' ? customerId : idOfOther)
    expect(body).not.toContain(path === '/a' ? idOfOther : customerId)
  }
})

test('a secret that another store sealed signs nothing, and nothing is sent', async () => {
  const { id } = await listen()
  await listen(other)
  const [foreign] = await other.db.webhook.findMany()
  await ctx.db.webhook.update({ where: { id }, data: { secret: foreign?.secret ?? '' } })
  await happen()
  await sendQueuedWebhooks(ctx)
  expect(receiver.received).toEqual([])
  expect(await onlyDelivery(id)).toMatchObject({ error: expect.stringContaining('new one') })
})

test('a paused webhook gets nothing until it is resumed; what waited for five hours is given up', async () => {
  const { id } = await listen()
  await happen()
  must(await pauseWebhook(ctx, id))
  expect(codeOf(await sendTestEvent(ctx, id))).toBe('paused')
  expect(await hasDueDelivery(ctx)).toBe(false)
  await sendQueuedWebhooks(ctx)
  expect(receiver.received).toEqual([])
  must(await resumeWebhook(ctx, id))
  must(await sendTestEvent(ctx, id))
  await sendQueuedWebhooks(ctx)
  expect(receiver.received.map(({ body }) => JSON.parse(body).type).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'customer.created',
    'webhook.test',
  ])
  await happen()
  must(await pauseWebhook(ctx, id))
  ahead = 5 * HOUR_MS + 1_000
  expect(await hasDueDelivery(ctx)).toBe(true)
  await sendQueuedWebhooks(ctx)
  expect(await ctx.db.webhookDelivery.count({ where: { status: 'failed' } })).toBe(1)
  expect(receiver.received).toHaveLength(2)
})

test('a store has at most twenty webhooks, also when they are added at once', async () => {
  const added = await Promise.all(
    Array.from({ length: MAX_WEBHOOKS + 5 }, () =>
      saveWebhook(ctx, null, { url: receiver.url, events: ['order.paid'] }),
    ),
  )
  expect(added.map(codeOf).filter((code) => code === 'too-many')).toHaveLength(5)
})

test('the log forgets after 30 days, and of each webhook what has ended beyond the newest ten thousand', async () => {
  await listen(ctx, '/a')
  const { id } = await listen(ctx, '/b')
  await happen(ctx, 3)
  await sendQueuedWebhooks(ctx)
  must(await pauseWebhook(ctx, id))
  await happen()
  expect(await removeOldDeliveries(ctx)).toBe(0)
  expect(await removeOldDeliveries(ctx, 2)).toBe(2)
  expect(await removeOldDeliveries(ctx, 0)).toBe(4)
  // What waits is not forgotten.
  expect(await ctx.db.webhookDelivery.findMany()).toMatchObject([{ status: 'queued' }])
  ahead = 29 * 24 * HOUR_MS
  expect(await removeOldDeliveries(ctx)).toBe(0)
  ahead = 30 * 24 * HOUR_MS + 1_000
  expect(await removeOldDeliveries(ctx)).toBe(1)
})
