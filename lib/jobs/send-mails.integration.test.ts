import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeMailTransport } from '#lib/notifications/mail-transport.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type MailServer, startMailServer } from '#lib/testing/mail-server.ts'
import { anOrderMail } from '#lib/testing/order-mail.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { runningQueue } from './running-queue.ts'
import { startJobs } from './start-jobs.ts'
import { sweepOutgoing } from './sweep-outgoing.ts'

let server: MailServer
let market: TestMarket
let stop: () => Promise<void>
beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = server.url
  process.env.BACKUP_SCHEDULE = 'off'
  market = await createTestMarket()
  stop = startJobs({ works: true })
  while (!runningQueue.boss) await new Promise((done) => setTimeout(done, 50))
})
afterAll(async () => {
  await stop()
  closeMailTransport()
  await market.close()
  await server.close()
})

const readers = () => server.received.map(({ to }) => to[0])

function write(ctx: StoreContext, to: string): Promise<boolean> {
  return ctx.db.$transaction((tx) => writeMail(tx, { kind: 'order-confirmed', to, data: anOrderMail() }))
}

test('a mail leaves when its transaction is committed, also one that is written while another is being sent', async () => {
  const { ctx } = await market.createStore()
  server.onMail = async ({ to }) => {
    server.onMail = () => {}
    if (to[0] === 'first@example.com') await write(ctx, 'second@example.com')
  }
  await write(ctx, 'first@example.com')
  await expect.poll(readers, { timeout: 30_000 }).toEqual(['first@example.com', 'second@example.com'])
  await expect.poll(() => ctx.db.mail.count({ where: { status: 'sent' } }), { timeout: 30_000 }).toBe(2)
})

test('a mail whose announcement nobody heard is found by the sweep', async () => {
  const { ctx } = await market.createStore()
  const unheard = { kind: 'welcome', toEmail: 'unheard@example.com', subject: '-', html: '-', text: '-' }
  await ctx.db.mail.create({ data: unheard })
  await sweepOutgoing()
  await expect.poll(readers, { timeout: 30_000 }).toContain('unheard@example.com')
})
