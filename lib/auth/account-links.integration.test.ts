import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { hideSecrets, openSecrets } from '#lib/notifications/sealed-secret.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, codeOf, fillCart, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { chooseNewPassword } from './choose-new-password.ts'
import { confirmEmail } from './confirm-email.ts'
import { registerCustomer } from './register-customer.ts'
import { requestEmailConfirmation } from './request-email-confirmation.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { Credentials, Registration } from './schema.ts'
import { signInCustomer, signInStaff } from './sign-in.ts'

let market: TestMarket
let a: StoreContext
let b: StoreContext
beforeAll(async () => {
  market = await createTestMarket()
  a = (await market.createStore('links-a')).ctx
  b = (await market.createStore('links-b')).ctx
})
afterAll(() => market.close())

const PASSWORD = 'correct horse battery'
const VISITOR = { address: '192.0.2.7' }

async function register(ctx: StoreContext, email: string): Promise<string> {
  const registration = Registration.parse({ name: 'Ada', email, password: PASSWORD })
  return must(await registerCustomer(ctx, registration, VISITOR.address)).subjectId
}

async function tokenIn(ctx: StoreContext, kind: string, toEmail: string): Promise<string> {
  const mail = await ctx.db.mail.findFirstOrThrow({ where: { kind, toEmail }, orderBy: { id: 'desc' } })
  const [, token = ''] = /token=([\w.-]+)/.exec(openSecrets(ctx.tenant.id, mail.text)) ?? []
  return token
}

const signIn = (ctx: StoreContext, login: string, password: string) =>
  signInCustomer(ctx, Credentials.parse({ login, password }), VISITOR.address)

test('the link in the mail gives another password, once; the former password and sessions end', async () => {
  await register(a, 'ada@example.com')
  const before = must(await signIn(a, 'ada@example.com', PASSWORD))
  must(await requestPasswordReset(a, 'customer', 'ada@example.com', VISITOR))
  const token = await tokenIn(a, 'password-reset', 'ada@example.com')
  const change = { token, password: 'another good one' }
  const both = await Promise.all([1, 2].map(() => chooseNewPassword(a, 'customer', change, VISITOR)))
  expect(both.map(codeOf).toSorted()).toEqual(['ended', 'ok'])
  expect(both.flatMap((done) => (done.ok ? [done.value.version] : []))).toEqual([before.version + 1])
  expect(codeOf(await signIn(a, 'ada@example.com', PASSWORD))).toBe('refused')
  must(await signIn(a, 'ada@example.com', 'another good one'))
  expect(codeOf(await chooseNewPassword(a, 'customer', change, VISITOR))).toBe('ended')
})

test('an address without an account gets the same answer and no mail', async () => {
  expect(await requestPasswordReset(a, 'customer', 'nobody@example.com', VISITOR)).toEqual({ ok: true, value: null })
  expect(await a.db.mail.count({ where: { toEmail: 'nobody@example.com' } })).toBe(0)
})

test('a mailbox is written to three times an hour, and who asks again is told the same', async () => {
  await register(a, 'often@example.com')
  for (let n = 0; n < 5; n++) must(await requestPasswordReset(a, 'customer', 'often@example.com', VISITOR))
  expect(await a.db.mail.count({ where: { toEmail: 'often@example.com', kind: 'password-reset' } })).toBe(3)
})

test('a link is good for its store, its kind of account and one hour, and not when anything of it is altered', async () => {
  const id = await register(a, 'same@example.com')
  // As in a copy of a store: the same account, with the same id and password.
  await b.db.customer.create({
    data: await a.db.customer.findUniqueOrThrow({ where: { id }, omit: { addresses: true } }),
  })
  must(await requestPasswordReset(a, 'customer', 'same@example.com', VISITOR))
  const token = await tokenIn(a, 'password-reset', 'same@example.com')
  const choose = (ctx: StoreContext, kind: 'customer' | 'staff', changed = token) =>
    chooseNewPassword(ctx, kind, { token: changed, password: 'another good one' }, VISITOR)
  expect(codeOf(await choose(b, 'customer'))).toBe('ended')
  expect(codeOf(await choose(a, 'staff'))).toBe('ended')
  const later = { ...a, now: () => new Date(Date.now() + 61 * 60_000) }
  expect(codeOf(await choose(later, 'customer'))).toBe('ended')
  const [payload = '', key = ''] = token.split('.')
  const longer = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, number]
  const forged = Buffer.from(JSON.stringify([longer[0], longer[1] + 86_400])).toString('base64url')
  for (const bad of [
    `${forged}.${key}`,
    payload,
    '',
    '.',
    `${payload}.${key}x`,
    `${payload}.${key}.x`,
    'x'.repeat(9_000),
  ]) {
    expect(codeOf(await choose(a, 'customer', bad))).toBe('ended')
  }
  expect(codeOf(await choose(a, 'customer'))).toBe('ok')
})

test('staff choose theirs by a link of their own', async () => {
  must(await requestPasswordReset(a, 'staff', 'owner@links-a.test', VISITOR))
  const token = await tokenIn(a, 'password-reset', 'owner@links-a.test')
  expect(must(await chooseNewPassword(a, 'staff', { token, password: 'another good one' }, VISITOR)).kind).toBe('staff')
  must(await signInStaff(a, Credentials.parse({ login: 'owner', password: 'another good one' }), VISITOR.address))
})

test('what opens an account is not in the row: sealed while it waits, and for that store alone', async () => {
  await register(a, 'sealed@example.com')
  const mail = await a.db.mail.findFirstOrThrow({ where: { toEmail: 'sealed@example.com' } })
  const token = await tokenIn(a, 'welcome', 'sealed@example.com')
  expect(token.length).toBeGreaterThan(40)
  expect(mail.html + mail.text).not.toContain(token)
  expect(openSecrets(b.tenant.id, mail.html)).not.toContain(token)
  expect(hideSecrets(mail.html)).not.toContain('souk-sealed')
})

test('orders of a guest come to the account when its holder shows that the mailbox is theirs, in this store only', async () => {
  const { variantId } = await sell(a, { title: 'Lamp', stock: 3 })
  const cartId = await fillCart(a, [variantId, 1])
  must(await placeOrder(a, cartId, await checkoutForm(a, cartId, { email: 'guest@example.com' })))
  const id = await register(a, 'guest@example.com')
  expect(await a.db.order.count({ where: { customerId: id } })).toBe(0)
  const customer = storeContext(a.tenant, { kind: 'customer', id })
  must(await requestEmailConfirmation(customer))
  const token = await tokenIn(a, 'verify-email', 'guest@example.com')
  expect(codeOf(await confirmEmail(b, token))).toBe('ended')
  expect(must(await confirmEmail(a, token))).toEqual({ orders: 1 })
  expect(must(await confirmEmail(a, token))).toEqual({ orders: 0 })
  expect((await a.db.customer.findUniqueOrThrow({ where: { id } })).emailVerifiedAt).not.toBeNull()
  // It was for the address that the account had.
  await a.db.customer.update({ where: { id }, data: { email: 'other@example.com' } })
  expect(codeOf(await confirmEmail(a, token))).toBe('ended')
})
