import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createHandoverToken, redeemHandoverToken, sweepHandoverTokens } from './handover-token.ts'
import { registerCustomer } from './register-customer.ts'
import { decodeSession, encodeSession } from './session-token.ts'
import { signInCustomer, signInOperator, signInStaff } from './sign-in.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

const session = { kind: 'staff', tenantId: 'store-a', subjectId: 'ada', version: 1 } as const

test('a session reads back in its own store, as its own kind, and nowhere else', async () => {
  const cookie = await encodeSession(session)
  expect(await decodeSession(cookie, 'staff', 'store-a')).toEqual(session)
  expect(await decodeSession(cookie, 'staff', 'store-b')).toBeNull()
  expect(await decodeSession(cookie, 'staff', null)).toBeNull()
  expect(await decodeSession(cookie, 'customer', 'store-a')).toBeNull()
  expect(await decodeSession(cookie, 'operator', 'store-a')).toBeNull()
  expect(await decodeSession(`${cookie.slice(0, -2)}xx`, 'staff', 'store-a')).toBeNull()
  expect(await decodeSession('nonsense', 'staff', 'store-a')).toBeNull()
  expect(await decodeSession(undefined, 'staff', 'store-a')).toBeNull()
})

const tokenOf = (url: string) => new URL(url).searchParams.get('token') ?? ''

test('a hand-over token works once, within a minute, in its own store only', async () => {
  const a = await market.createStore()
  const b = await market.createStore()
  const token = tokenOf(await createHandoverToken(a.tenant, a.staffId))
  expect(await redeemHandoverToken(b.tenant, token)).toBeNull()
  const twice = await Promise.all([redeemHandoverToken(a.tenant, token), redeemHandoverToken(a.tenant, token)])
  expect(twice.filter(Boolean)).toEqual([a.staffId])

  const late = tokenOf(await createHandoverToken(a.tenant, a.staffId))
  const inAMinute = () => new Date(Date.now() + 61_000)
  expect(await redeemHandoverToken(a.tenant, late, inAMinute)).toBeNull()
  await sweepHandoverTokens(inAMinute)
  expect(await redeemHandoverToken(a.tenant, late)).toBeNull()
})

test('the staff of one store cannot sign in to another, and the answer is the same as for nobody', async () => {
  const a = await market.createStore('staffed')
  const b = await market.createStore('elsewhere')
  await b.ctx.db.staff.updateMany({ data: { username: 'somebody', email: 'somebody@elsewhere.test' } })
  const credentials = { login: 'owner', password: 'owner-password' }
  expect((await signInStaff(a.ctx, credentials, '10.0.0.1')).ok).toBe(true)
  const foreign = await signInStaff(b.ctx, credentials, '10.0.0.1')
  const wrong = await signInStaff(a.ctx, { login: 'owner', password: 'wrong' }, '10.0.0.1')
  expect(foreign).toEqual(wrong)
})

test('the eleventh try for an account from an address is slowed; another address still signs in', async () => {
  const { ctx } = await market.createStore('slowed')
  const attempt = (password: string, address: string) => signInStaff(ctx, { login: 'owner', password }, address)
  for (let n = 0; n < 10; n++)
    expect(await attempt('wrong', '10.0.0.2')).toMatchObject({ failures: [{ code: 'refused' }] })
  expect(await attempt('owner-password', '10.0.0.2')).toMatchObject({ ok: false, failures: [{ code: 'slowed' }] })
  // The other name of the same account shares its count.
  const byEmail = await signInStaff(ctx, { login: 'owner@slowed.test', password: 'owner-password' }, '10.0.0.2')
  expect(byEmail).toMatchObject({ ok: false, failures: [{ code: 'slowed' }] })
  expect((await attempt('owner-password', '10.0.0.3')).ok).toBe(true)
})

test('however often one store is tried, nobody is slowed in another, nor as an operator', async () => {
  const from = '10.0.0.77'
  const typed = { login: 'ada@example.com', password: 'wrong' }
  const doors: ((ctx: StoreContext) => Promise<Result<unknown>>)[] = [
    (ctx) => signInStaff(ctx, typed, from),
    (ctx) => signInCustomer(ctx, typed, from),
    (ctx) => registerCustomer(ctx, { name: 'Ada', email: typed.login, password: 'ten letters' }, from),
  ]
  const [a, b] = [(await market.createStore()).ctx, (await market.createStore()).ctx]
  const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.failures[0].code)
  for (const door of doors) {
    const before = codeOf(await door(a))
    let told = before
    for (let tries = 0; tries < 40; tries++) told = codeOf(await door(a))
    expect(['slowed', 'too-many']).toContain(told)
    expect(codeOf(await door(b))).toBe(before)
  }
  expect(codeOf(await signInOperator(typed, from))).toBe('refused')
})
