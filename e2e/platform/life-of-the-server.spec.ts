import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { startWebhookReceiver, verifiedEvent } from '#lib/testing/webhook-receiver.ts'
import { callPort } from '../http.ts'
import { ownMarket } from '../own-market.ts'
import { ownerQuery } from '../owner-query.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const { directory, port, run, start, get, postgresPid, remove } = ownMarket('life')

test.afterAll(() => remove())

test('a market keeps its stores, and what it has to tell, over SIGTERM, kill -9 and a second start', async () => {
  const first = await start()
  const made = run([
    'cli/main.ts',
    'create-tenant',
    '--name',
    'Keeper',
    '--email',
    'k@example.test',
    '--admin-password',
    'secret-enough',
  ])
  expect(await made.ended, made.output()).toBe(0)
  expect((await get('keeper')).status).toBe(200)

  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(() => postgresPid()).toThrow()

  const loopback = { WEBHOOKS_TO_LOOPBACK: 'on' }
  const receiver = await startWebhookReceiver()
  // Nobody sends in this one: whatever it accepted is in the database alone when it dies.
  const second = await start({ ...loopback, WORKER: 'separate' })
  expect((await get('keeper', '/products')).status).toBe(200)
  const secret = await renameAProduct(receiver.url)
  const orphan = postgresPid()
  second.child.kill('SIGKILL')
  await second.ended
  process.kill(orphan, 'SIGKILL')

  const third = await start(loopback)
  expect((await get('keeper')).status).toBe(200)
  await expect.poll(() => receiver.received.length, { timeout: 30_000 }).toBe(1)
  for (const event of receiver.received) {
    expect(verifiedEvent(secret, event)).toMatchObject({ type: 'product.updated', data: { title: 'Renamed' } })
  }
  await receiver.close()
  third.child.kill('SIGINT')
  expect(await third.ended).toBe(0)
})

/** By the API, telling a webhook at `url`. @returns the webhook's secret */
async function renameAProduct(url: string): Promise<string> {
  let token = ''
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const sent = body ? { body: JSON.stringify(body) } : {}
    const answer = await callPort(port, `keeper.localhost:${port}`, `/api${path}`, { method, headers, ...sent })
    expect(answer.status, answer.body).toBeLessThan(300)
    return JSON.parse(answer.body)
  }
  token = (await ask('POST', '/token', { username: 'k@example.test', password: 'secret-enough' })).access
  const { secret } = await ask('POST', '/webhooks', { url, events: ['product.updated'] })
  const { data } = await ask('GET', '/products?limit=1')
  await ask('PATCH', `/products/${data[0].id}`, { title: 'Renamed' })
  return secret
}

test('while PostgreSQL is gone or hangs everything is 503 with Retry-After within 5 s, and it recovers by itself', async () => {
  const server = await start()
  expect((await get('keeper', '/search?q=mug')).status).toBe(200)

  const postgres = postgresPid()
  const processes = [postgres, ...childrenOf(postgres)]
  for (const pid of processes) process.kill(pid, 'SIGSTOP')
  await expectUnavailable()
  for (const pid of processes) process.kill(pid, 'SIGCONT')
  await expectAvailable()

  process.kill(postgres, 'SIGKILL')
  await expectUnavailable()
  await expectAvailable()

  server.child.kill('SIGTERM')
  await server.ended
})

/** Linux alone: every backend is a process of its own and answers although the first one is stopped. */
function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

async function expectAvailable(): Promise<void> {
  await expect.poll(async () => (await get('keeper', '/search?q=mug')).status, { timeout: 30_000 }).toBe(200)
}

async function expectUnavailable(): Promise<void> {
  await expect
    .poll(
      async () => {
        const since = performance.now()
        const answer = await get('keeper', '/search?q=mug')
        expect(performance.now() - since).toBeLessThan(5_000)
        expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+/)
        return [answer.status, answer.headers['retry-after'] !== undefined]
      },
      { timeout: 10_000 },
    )
    .toEqual([503, true])
}

test('with WORKER=separate the server only hands jobs over, and npm run worker does them', async () => {
  const spares = async () =>
    (await ownerQuery<{ ready: number }>(directory, 'SELECT count(*)::int AS ready FROM spare_schema'))[0]?.ready
  const server = await start({ WORKER: 'separate' })
  await ownerQuery(directory, 'DELETE FROM spare_schema')
  const made = run([
    'cli/main.ts',
    'create-tenant',
    '--name',
    'Worked',
    '--email',
    'w@example.test',
    '--admin-password',
    'secret-enough',
  ])
  expect(await made.ended, made.output()).toBe(0)
  const waiting = await ownerQuery(directory, 'SELECT type FROM outbox_event')
  expect(waiting).toEqual([{ type: 'tenant.created' }])

  const worker = run(['server/worker.ts'])
  await expect.poll(spares, { timeout: 30_000 }).toBe(5)
  expect(await ownerQuery(directory, 'SELECT type FROM outbox_event')).toEqual([])
  worker.child.kill('SIGTERM')
  expect(await worker.ended).toBe(0)
  expect((await get('worked')).status).toBe(200)
  server.child.kill('SIGTERM')
  await server.ended
})

test('a taken port is named in one line', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(port, done))
  const server = run(['server/main.ts'])
  expect(await server.ended).toBe(1)
  expect(server.output().trim()).toBe(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`)
  other.close()
})
