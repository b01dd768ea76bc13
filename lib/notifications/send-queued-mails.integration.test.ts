import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { HELD_MAIL_REASONS } from '#lib/tenancy/held-mails.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type MailServer, startMailServer } from '#lib/testing/mail-server.ts'
import { anOrderMail } from '#lib/testing/order-mail.ts'
import { codeOf, must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { deliverMail } from './deliver-mail.ts'
import { findMailFailures } from './find-mail-failures.ts'
import { closeMailTransport } from './mail-transport.ts'
import { resendFailedMails } from './resend-failed-mails.ts'
import { LEASE_MS, retryAfter, sendQueuedMails } from './send-queued-mails.ts'
import { unsubscribe } from './unsubscribe.ts'
import { writeMail } from './write-mail.ts'

let server: MailServer
let market: TestMarket
let ctx: StoreContext
/** ms that the store's clock is ahead. */
let ahead = 0
beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = server.url
  process.env.MAIL_FROM = 'Souk <no-reply@souk.test>'
  market = await createTestMarket()
  const store = await market.createStore('sends')
  ctx = { ...store.ctx, now: () => new Date(Date.now() + 10 + ahead) }
})
afterAll(async () => {
  closeMailTransport()
  await market.close()
  await server.close()
})
beforeEach(() => {
  ahead = 0
  server.received.length = 0
})
afterEach(async () => {
  server.answer = () => null
  server.onMail = () => {}
  await ctx.db.mail.deleteMany()
})

async function write(store: StoreContext, to = 'ada@example.com', order = anOrderMail()): Promise<string> {
  const dedupeKey = randomUUID()
  await store.db.$transaction((tx) => writeMail(tx, { kind: 'order-confirmed', to, data: order, dedupeKey }))
  return dedupeKey
}
const rowOf = (dedupeKey: string) => ctx.db.mail.findUniqueOrThrow({ where: { dedupeKey } })

test('a reminder carries its one click (RFC 8058): one POST to its own store ends them for its reader', async () => {
  const data = { title: 'Lamp', variantTitle: '', path: '/products/lamp', priceMinor: 100, currency: 'USD' }
  await ctx.db.$transaction((tx) => writeMail(tx, { kind: 'back-in-stock', to: 'Waits@example.com', data }))
  await sendQueuedMails(ctx)
  const { headers = {} } = server.received[0] ?? {}
  expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  const address = /^<(http[^>]+)>$/.exec(headers['list-unsubscribe']?.replaceAll(/\s/g, '') ?? '')?.[1] ?? ''
  const { origin, pathname, searchParams } = new URL(address)
  expect([origin, pathname]).toEqual(['http://sends.localhost:3000', '/api/unsubscribe'])
  const link = Object.fromEntries(searchParams)
  expect(must(await unsubscribe(ctx, link))).toBe('waits@example.com')
  expect(await unsubscribe((await market.createStore()).ctx, link)).toMatchObject({ ok: false })
})

test('a mail arrives from the store by name, answers go to the seller, links lead to the store', async () => {
  await ctx.db.storeSettings.update({
    where: { id: 'store' },
    data: { name: 'Lamps & Co', seller: { email: 'hello@lamps.test' } },
  })
  const key = await write(ctx)
  expect(await sendQueuedMails(ctx)).toEqual({ sent: 1, more: false })
  const [mail] = server.received
  expect(mail?.to).toEqual(['ada@example.com'])
  expect(mail?.headers).toMatchObject({
    from: '"Lamps & Co" <no-reply@souk.test>',
    'reply-to': '"Lamps & Co" <hello@lamps.test>',
    subject: 'Order 1001 confirmed',
    'auto-submitted': 'auto-generated',
  })
  expect(mail?.headers['list-unsubscribe']).toBeUndefined()
  expect(mail?.html).toContain('href="http://sends.localhost:3000/orders/1"')
  expect(mail?.text).toContain('http://sends.localhost:3000/orders/1')
  expect(mail?.source).not.toContain('store.invalid')
  const row = await rowOf(key)
  expect(row).toMatchObject({ status: 'sent', attempts: 1, error: '' })
  expect(row.sentAt).not.toBeNull()
  expect(row.html.trim()).toBe(mail?.html.replaceAll('\r\n', '\n').trim())
})

test('a mail that the server cannot take now is tried again later, and arrives once', async () => {
  server.answer = () => ({ code: 451, message: 'Try again later' })
  const key = await write(ctx)
  expect((await sendQueuedMails(ctx)).sent).toBe(0)
  expect(await rowOf(key)).toMatchObject({ status: 'queued', attempts: 1, error: expect.stringContaining('451') })
  expect((await sendQueuedMails(ctx)).sent).toBe(0)
  expect((await rowOf(key)).attempts).toBe(1)
  ahead = 76_000
  expect((await sendQueuedMails(ctx)).sent).toBe(0)
  expect((await rowOf(key)).attempts).toBe(2)
  server.answer = () => null
  ahead = 76_000 + 7 * 60_000
  expect((await sendQueuedMails(ctx)).sent).toBe(1)
  expect(await rowOf(key)).toMatchObject({ status: 'sent', attempts: 3, error: '' })
  expect(server.received).toHaveLength(1)
})

test('a mail that the server will never take has failed at once, and its neighbours are sent', async () => {
  server.answer = (to) => (to === 'gone@example.com' ? { code: 550, message: 'No such mailbox' } : null)
  const gone = await write(ctx, 'gone@example.com')
  const there = await write(ctx, 'there@example.com')
  expect((await sendQueuedMails(ctx)).sent).toBe(1)
  expect(await rowOf(gone)).toMatchObject({ status: 'failed', error: expect.stringContaining('No such mailbox') })
  expect((await rowOf(there)).status).toBe('sent')
})

test('mails that failed are told by their reason and sent again, of one reason or all; what was sent is not', async () => {
  for (const about of ['full', 'full', 'gone', 'sent']) await write(ctx, `${about}@example.com`)
  for (const [about, reason] of [
    ['full', 'The mailbox is full.'],
    ['gone', 'No such user.'],
    ['sent', ''],
  ] as const) {
    const data = { status: reason ? 'failed' : 'sent', attempts: 9, error: reason }
    await ctx.db.mail.updateMany({ where: { toEmail: { startsWith: about } }, data })
  }
  expect(await findMailFailures(ctx)).toEqual([
    { reason: 'The mailbox is full.', count: 2, isHeldBack: false },
    { reason: 'No such user.', count: 1, isHeldBack: false },
  ])
  expect(await resendFailedMails(ctx, { reason: 'The mailbox is full.' })).toEqual({ ok: true, value: { count: 2 } })
  expect((await sendQueuedMails(ctx)).sent).toBe(2)
  expect(server.received.map(({ to }) => to.join())).toEqual(['full@example.com', 'full@example.com'])
  expect(await resendFailedMails(ctx, {})).toEqual({ ok: true, value: { count: 1 } })
  expect((await sendQueuedMails(ctx)).sent).toBe(1)
  expect(server.received.at(-1)?.to).toEqual(['gone@example.com'])
  expect(await resendFailedMails(ctx, {})).toMatchObject({ failures: [{ code: 'not-failed' }] })
  expect(await findMailFailures(ctx)).toEqual([])
})

test('what came with the store and was held back is not sent with what failed here, only when its reason is named', async () => {
  await write(ctx, 'here@example.com')
  for (const _ of Object.values(HELD_MAIL_REASONS)) await write(ctx, 'there@example.com')
  const heldMails = await ctx.db.mail.findMany({ where: { toEmail: 'there@example.com' } })
  for (const [n, reason] of Object.values(HELD_MAIL_REASONS).entries()) {
    await ctx.db.mail.update({ where: { id: heldMails[n]?.id ?? '' }, data: { status: 'failed', error: reason } })
  }
  await ctx.db.mail.updateMany({
    where: { toEmail: 'here@example.com', status: 'queued' },
    data: { status: 'failed', error: 'The mailbox is full.' },
  })
  const failures = await findMailFailures(ctx)
  expect(failures.filter(({ isHeldBack }) => !isHeldBack).map(({ reason }) => reason)).toEqual(['The mailbox is full.'])
  expect(failures).toHaveLength(4)
  expect(must(await resendFailedMails(ctx, {})).count).toBe(1)
  await sendQueuedMails(ctx)
  expect(server.received.map(({ to }) => to.join())).toEqual(['here@example.com'])
  expect(codeOf(await resendFailedMails(ctx, {}))).toBe('not-failed')
  for (const reason of Object.values(HELD_MAIL_REASONS)) {
    expect(must(await resendFailedMails(ctx, { reason })).count).toBe(1)
  }
  await sendQueuedMails(ctx)
  expect(server.received).toHaveLength(4)
})

test('while there is no server everything waits, one mail is tried, and all arrive when it is back', async () => {
  await server.close()
  closeMailTransport()
  for (let n = 0; n < 5; n++) await write(ctx, `reader-${n}@example.com`)
  expect(await sendQueuedMails(ctx)).toEqual({ sent: 0, more: false })
  expect(await ctx.db.mail.groupBy({ by: ['status', 'attempts'], _count: true, orderBy: { attempts: 'asc' } })).toEqual(
    [
      { status: 'queued', attempts: 0, _count: 4 },
      { status: 'queued', attempts: 1, _count: 1 },
    ],
  )
  await server.reopen()
  ahead = 76_000
  expect((await sendQueuedMails(ctx)).sent).toBe(5)
  expect(new Set(server.received.flatMap(({ to }) => to)).size).toBe(5)
})

test('mails that failed together are spread over a quarter of their wait, never sooner, and end after nine waits', () => {
  for (let attempts = 1; attempts <= 9; attempts++) {
    const waits = [0, 0.5, 1].map((chance) => retryAfter(attempts, chance) ?? 0)
    const [soonest = 0, middle = 0, latest = 0] = waits
    expect(latest / soonest).toBe(1.25)
    expect(middle).toBeGreaterThan(soonest)
  }
  expect(retryAfter(10, 0)).toBeNull()
})

test('after a day and a half of trying a mail has failed', async () => {
  server.answer = () => ({ code: 451, message: 'Full' })
  const key = await write(ctx)
  let tries = 0
  for (; (await rowOf(key)).status === 'queued'; tries++) {
    await sendQueuedMails(ctx)
    ahead += 1_200 * 60_000
  }
  expect(tries).toBe(10)
  expect((await rowOf(key)).status).toBe('failed')
})

test('ten workers at once send each mail once', async () => {
  for (let n = 0; n < 30; n++) await write(ctx, `reader-${n}@example.com`)
  const done = await Promise.all(Array.from({ length: 10 }, () => sendQueuedMails(ctx)))
  expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(30)
  const readers = server.received.map(({ to }) => to[0])
  expect(readers).toHaveLength(30)
  expect(new Set(readers).size).toBe(30)
})

test('a worker that dies after the server took the mail: another one waits for its lease, then sends it once more', async () => {
  const key = await write(ctx)
  const dies = sendQueuedMails(
    {
      ...ctx,
      db: new Proxy(ctx.db, {
        get: (db, name) =>
          name === 'mail'
            ? { ...db.mail, updateMany: () => Promise.reject(new Error('killed')) }
            : Reflect.get(db, name),
      }),
    },
    deliverMail,
  )
  await expect(dies).rejects.toThrow('killed')
  expect(server.received).toHaveLength(1)
  expect((await sendQueuedMails(ctx)).sent).toBe(0)
  ahead = LEASE_MS
  expect((await sendQueuedMails(ctx)).sent).toBe(1)
  expect((await sendQueuedMails(ctx)).sent).toBe(0)
  const [first, second, ...others] = server.received
  expect(others).toEqual([])
  // Whoever gets both can tell that they are one.
  expect(first?.headers['message-id']).toBe(second?.headers['message-id'])
  expect((await rowOf(key)).status).toBe('sent')
})

test('200 mails over ten stores: each reader hears from their own store, and from no other', async () => {
  const stores = []
  for (let n = 0; n < 10; n++) {
    const store = await market.createStore(`crowd-${n}`)
    stores.push({ ...store.ctx, now: ctx.now })
  }
  await Promise.all(
    stores.flatMap((store) =>
      Array.from({ length: 20 }, (_, n) =>
        write(store, `reader-${n}@${store.tenant.slug}.test`, anOrderMail({ name: store.tenant.slug })),
      ),
    ),
  )
  await Promise.all([...stores, ...stores].map((store) => sendQueuedMails(store)))
  expect(server.received).toHaveLength(200)
  for (const { to, headers, html } of server.received) {
    const slug = /@(.*)\.test$/.exec(to[0] ?? '')?.[1] ?? ''
    expect(headers.from).toBe(`"Store ${slug}" <no-reply@souk.test>`)
    expect(html).toContain(`Thank you, ${slug}.`)
    expect(new Set([...html.matchAll(/crowd-\d/g)].map(([store]) => store))).toEqual(new Set([slug]))
  }
})

test('names and addresses of an attacker add no header, no recipient and no markup', async () => {
  await ctx.db.storeSettings.update({
    where: { id: 'store' },
    data: { name: 'Shop\r\nBcc: eve@evil.test\u202e <script>"' },
  })
  const name = 'Ada\r\nX-Evil: 1\r\n\r\n<script>alert(1)</script> \u202etxt'
  await write(ctx, 'ada@example.com', anOrderMail({ name, number: '1\r\nBcc: eve@evil.test' }))
  expect((await sendQueuedMails(ctx)).sent).toBe(1)
  const [mail] = server.received
  expect(mail?.to).toEqual(['ada@example.com'])
  expect(Object.keys(mail?.headers ?? {}).filter((header) => /evil|bcc/.test(header))).toEqual([])
  expect(mail?.html).not.toContain('<script')
  for (const to of ['a@b.test, eve@evil.test', 'Ada <a@b.test>', 'a@b.test\r\nBcc: eve@evil.test', '"a b"@c.test']) {
    await write(ctx, to)
  }
  expect((await sendQueuedMails(ctx)).sent).toBe(0)
})
