import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mail } from '#lib/notifications/send-mail.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { findMyStores } from './find-my-stores.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
  await market.createStore('rose')
})
afterAll(() => market.close())

/** Asks once and waits until whatever happens in the background has happened. */
async function ask(email: string, address: string): Promise<{ answer: unknown; mails: Mail[] }> {
  const mails: Mail[] = []
  const answer = await findMyStores({ address }, { email }, async (mail) => {
    mails.push(mail)
  })
  await wait(800)
  return { answer, mails }
}

test('a known and an unknown e-mail get the same answer; only the known one gets a mail', async () => {
  const known = await ask('owner@rose.test', '10.1.0.1')
  const unknown = await ask('nobody@rose.test', '10.1.0.1')
  expect(unknown.answer).toEqual(known.answer)
  expect(unknown.mails).toEqual([])
  expect(known.mails).toHaveLength(1)
  expect(known.mails[0]).toMatchObject({ to: 'owner@rose.test' })
  expect(known.mails[0]?.text).toContain('/admin')
})

test('one visitor is slowed after twenty questions', async () => {
  const answers = []
  for (let i = 0; i < 21; i++) answers.push(await findMyStores({ address: '10.1.0.2' }, { email: `x${i}@rose.test` }))
  expect(answers.slice(0, 20).every(({ ok }) => ok)).toBe(true)
  expect(answers[20]).toMatchObject({ ok: false, failures: [{ code: 'too-many' }] })
})

test('a mailbox gets at most three mails an hour, and the answer does not say so', async () => {
  await market.createStore('iris')
  const asked = []
  for (let i = 0; i < 5; i++) asked.push(await ask('owner@iris.test', `10.1.1.${i}`))
  expect(asked.every(({ answer }) => (answer as { ok: boolean }).ok)).toBe(true)
  expect(asked.flatMap(({ mails }) => mails)).toHaveLength(3)
})
