import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { requestPublic } from '#lib/outgoing/request-public.ts'
import { type LoopbackDns, startLoopbackDns } from '#lib/testing/loopback-dns.ts'
import { attemptDelivery } from './attempt-delivery.ts'

// The environment is parsed as a whole.
process.env.DATABASE_URL ??= 'postgresql://localhost/nothing'

let dns: LoopbackDns
let sentinel: Server
let port = 0
/** Connections to this machine, whatever was said on them. */
let hits = 0
beforeAll(async () => {
  dns = await startLoopbackDns()
  process.env.DNS_SERVERS = dns.address
  sentinel = createServer((socket) => {
    hits++
    socket.destroy()
  })
  // Also what comes in by IPv6.
  await new Promise<void>((done) => sentinel.listen(0, '::', done))
  port = (sentinel.address() as AddressInfo).port
  for (const [name, address] of Object.entries(NAMES_V4)) dns.a(name, address)
  for (const [name, address] of Object.entries(NAMES_V6)) dns.aaaa(name, address)
  dns.a('mixed.test', '8.8.8.8')
  dns.a('mixed.test', '127.0.0.1')
  dns.a('mixed6.test', '8.8.8.8')
  dns.aaaa('mixed6.test', '::1')
})
afterAll(async () => {
  sentinel.close()
  await dns.close()
})
beforeEach(() => {
  hits = 0
})

const NAMES_V4 = {
  'loopback.test': '127.0.0.1',
  'loopback-high.test': '127.200.1.9',
  'ten.test': '10.0.0.5',
  'docker.test': '172.17.0.1',
  'router.test': '192.168.1.1',
  'metadata.test': '169.254.169.254',
  'carrier.test': '100.64.0.1',
  'zero.test': '0.0.0.0',
  'everybody.test': '255.255.255.255',
  'multicast.test': '239.255.255.250',
}
const NAMES_V6 = {
  'loopback6.test': '::1',
  'mapped.test': '::ffff:127.0.0.1',
  'unique-local.test': 'fd00::1',
  'link-local.test': 'fe80::1',
  'nat64.test': '64:ff9b::7f00:1',
  'sixtofour.test': '2002:7f00:1::',
  'teredo.test': '2001:0:7f00:1::',
}
const LITERALS = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '0',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '3232235521',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '100.100.100.200',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:169.254.169.254]',
  '[::127.0.0.1]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd12:3456:789a::1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:7f00:0001::]',
  '[ff02::1]',
]
const OTHER_NAMES = [
  'localhost',
  'localhost.',
  'LOCALHOST',
  'a.localhost',
  'ip6-localhost',
  'mixed.test',
  'mixed6.test',
  'postgres',
  'nobody.test',
]

const hosts = [...LITERALS, ...Object.keys(NAMES_V4), ...Object.keys(NAMES_V6), ...OTHER_NAMES]

test('no address of this machine or its network gets an event, whichever way it is written or named', async () => {
  expect(hosts.length).toBeGreaterThanOrEqual(60)
  const outcomes = await Promise.all(
    hosts.map(async (host) => {
      const attempt = { eventId: 'evt_1', payload: '{}', url: `https://${host}:${port}/`, secrets: ['whsec_AAAA'] }
      return { host, ...(await attemptDelivery(attempt, new Date())) }
    }),
  )
  expect(outcomes.filter(({ answerCode, error }) => answerCode !== null || error === '')).toEqual([])
  expect(hits).toBe(0)
})

test('the one who connects refuses them by itself, by http and by https', async () => {
  // Those who are let through are heard, so silence says something.
  for (const host of ['127.0.0.1', '[::1]', 'loopback.test', 'loopback6.test']) {
    const request = { method: 'GET' as const, headers: {}, signal: AbortSignal.timeout(5_000), mostBytes: () => 1 }
    await requestPublic(new URL(`http://${host}:${port}/`), { ...request, toLoopback: true }).catch(() => {})
  }
  expect(hits).toBe(4)
  hits = 0
  const outcomes = await Promise.all(
    ['http', 'https'].flatMap((scheme) =>
      hosts.map((host) =>
        requestPublic(new URL(`${scheme}://${host}:${port}/`), {
          method: 'GET',
          headers: {},
          signal: AbortSignal.timeout(5_000),
          mostBytes: () => 1,
        }).then(
          () => `${host} answered`,
          () => 'refused',
        ),
      ),
    ),
  )
  expect(outcomes.filter((outcome) => outcome !== 'refused')).toEqual([])
  expect(hits).toBe(0)
})

test('a name that means another address a moment later is asked for once, and the answer that was checked is connected to', async () => {
  dns.a('rebinds.test', '8.8.8.8')
  const asked: string[] = []
  dns.onQuestion = ({ name, type }) => {
    asked.push(`${type} ${name}`)
    // From the second question on it is this machine.
    if (asked.filter((each) => each === 'A rebinds.test').length < 2) return
    dns.forget('rebinds.test')
    dns.a('rebinds.test', '127.0.0.1')
  }
  const url = `https://rebinds.test:${port}/`
  const options = { method: 'GET' as const, headers: {}, mostBytes: () => 1 }
  await expect(requestPublic(new URL(url), { ...options, signal: AbortSignal.timeout(700) })).rejects.toThrow(/./)
  expect(asked.toSorted((a, b) => a.localeCompare(b))).toEqual(['A rebinds.test', 'AAAA rebinds.test'])
  const second = requestPublic(new URL(url), { ...options, signal: AbortSignal.timeout(700) })
  await expect(second).rejects.toMatchObject({ name: 'NotPublicError' })
  expect(hits).toBe(0)
  dns.onQuestion = () => {}
})

test.each([
  ['http://example.com/', 'https'],
  ['ftp://example.com/', 'https'],
  ['file:///etc/passwd', 'https'],
  ['https://user:word@example.com/', 'password'],
  ['https://example.com:25/', 'port'],
  ['https://127.0.0.1/', 'public internet'],
  ['https://2130706433/', 'public internet'],
  ['https://intranet/', 'public internet'],
  ['example.com', 'Enter an address'],
])('%s is refused before anything is looked up: %s', async (url, reason) => {
  const { error } = await attemptDelivery({ eventId: 'evt_1', payload: '{}', url, secrets: [] }, new Date())
  expect(error).toContain(reason)
})
