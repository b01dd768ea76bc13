import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { attemptDelivery } from './attempt-delivery.ts'
import { newWebhookSecret, signatureHeaders } from './webhook-secret.ts'

// The environment is parsed as a whole.
process.env.DATABASE_URL ??= 'postgresql://localhost/nothing'

const secret = newWebhookSecret()
const body = JSON.stringify({ id: 'evt_1', type: 'order.created', data: { title: 'Jug · 水差し' } })
const directory = mkdtempSync(join(tmpdir(), 'souk-sample-'))
let sample: ChildProcess
let url: string
let printed = ''
beforeAll(async () => {
  process.env.WEBHOOKS_TO_LOOPBACK = 'on'
  const documentation = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
  const [, code = ''] = /^```js\n(.*?)^```$/ms.exec(documentation) ?? []
  const file = join(directory, 'receiver.mjs')
  writeFileSync(file, code)
  const port = await freePort()
  url = `http://127.0.0.1:${port}/`
  sample = spawn(process.execPath, [file], { env: { ...process.env, PORT: String(port), WEBHOOK_SECRET: secret } })
  sample.stdout?.on('data', (text) => (printed += String(text)))
  sample.stderr?.on('data', (text) => (printed += String(text)))
  await vi.waitFor(() => fetch(url), { timeout: 20_000 })
})
afterAll(() => {
  sample.kill()
  rmSync(directory, { recursive: true })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const MINUTE_MS = 60_000
async function send(secrets: string[], late = 0): Promise<number | null> {
  const attempt = { eventId: 'evt_1', payload: body, url, secrets }
  return (await attemptDelivery(attempt, new Date(Date.now() - late))).answerCode
}

async function forge(headers: Record<string, string>, sent = body): Promise<number> {
  return (await fetch(url, { method: 'POST', headers, body: sent })).status
}

test('the receiver in the documentation takes what Souk sends, also with two signatures, and acts on it once', async () => {
  expect(await send([secret])).toBe(204)
  expect(await send([newWebhookSecret(), secret])).toBe(204)
  expect(await send([secret], 4 * MINUTE_MS)).toBe(204)
  await expect.poll(() => printed).toBe("order.created { title: 'Jug · 水差し' }\n")
})

test('it refuses another secret, another body, another time, an old message and what is no signature', async () => {
  expect(await send([newWebhookSecret()])).toBe(401)
  expect(await send([secret], 6 * MINUTE_MS)).toBe(401)
  expect(await send([secret], -6 * MINUTE_MS)).toBe(401)
  const good = signatureHeaders([secret], 'evt_1', new Date(), body)
  expect(await forge(good)).toBe(204)
  expect(await forge(good, `${body} `)).toBe(401)
  const later = String(Number(good['webhook-timestamp']) + 1)
  expect(await forge({ ...good, 'webhook-timestamp': later })).toBe(401)
  expect(await forge({ ...good, 'webhook-timestamp': 'now' })).toBe(401)
  expect(await forge({ ...good, 'webhook-id': 'evt_2' })).toBe(401)
  for (const signature of [
    '',
    'v1',
    'v1,',
    'v1,AAAA',
    good['webhook-signature'].replace('v1', 'v2'),
    'x'.repeat(5_000),
  ]) {
    expect([signature, await forge({ ...good, 'webhook-signature': signature })]).toEqual([signature, 401])
  }
  const { 'webhook-signature': _, ...unsigned } = good
  expect(await forge(unsigned)).toBe(401)
})
