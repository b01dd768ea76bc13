import { afterAll, beforeAll, expect, test } from 'vitest'
import { suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { codeOf, must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createUser } from './create-user.ts'
import { resetPassword } from './reset-password.ts'
import { Credentials } from './schema.ts'
import { signInCustomer, signInStaff } from './sign-in.ts'

let market: TestMarket
let ctx: StoreContext
beforeAll(async () => {
  market = await createTestMarket()
  const { tenant } = await market.createStore('many-people')
  // As an operator, and in a store that is not open.
  ctx = storeContext(must(await suspendTenant(tenant.id, { actor: 'test' })), { kind: 'operator', id: 'cli' })
})
afterAll(() => market.close())

const PASSWORD = 'correct horse battery'
const typed = (login: string, password: string) => Credentials.parse({ login, password })

test('staff made here sign in by user name or e-mail, with the role they were given', async () => {
  const input = { role: 'owner', email: 'Grace@Example.com', name: 'Grace', password: PASSWORD } as const
  expect(must(await createUser(ctx, input))).toMatchObject({ email: 'grace@example.com', username: 'grace' })
  for (const login of ['grace', 'grace@example.com']) {
    expect(must(await signInStaff(ctx, typed(login, PASSWORD), '192.0.2.1')).kind).toBe('staff')
  }
  expect((await ctx.db.staff.findUniqueOrThrow({ where: { username: 'grace' } })).role).toBe('owner')
})

test('a taken e-mail or user name and what breaks a limit are told beside their field', async () => {
  const input = { role: 'staff', email: 'taken@example.com', name: 'T', password: PASSWORD } as const
  must(await createUser(ctx, input))
  expect(await createUser(ctx, { ...input, username: 'else' })).toMatchObject({
    failures: [{ code: 'taken', field: 'email' }],
  })
  expect(await createUser(ctx, { ...input, email: 'taken@else.test' })).toMatchObject({
    failures: [{ code: 'taken', field: 'username' }],
  })
  const customer = { ...input, role: 'customer' } as const
  must(await createUser(ctx, customer))
  expect(await createUser(ctx, customer)).toMatchObject({ failures: [{ code: 'taken', field: 'email' }] })
  expect(await createUser(ctx, { ...input, email: 'no', password: 'short', name: ' ' })).toMatchObject({
    failures: [{ field: 'email' }, { field: 'name' }, { field: 'password' }],
  })
})

test('a reset password lets in, the former one no more, and sessions end', async () => {
  const account = { role: 'customer', email: 'shopper@example.com', name: 'S', password: PASSWORD } as const
  must(await createUser(ctx, account))
  const before = must(await signInCustomer(ctx, typed('shopper@example.com', PASSWORD), '192.0.2.1'))
  must(await resetPassword(ctx, { email: 'Shopper@example.com', password: 'another good one' }))
  expect(codeOf(await signInCustomer(ctx, typed('shopper@example.com', PASSWORD), '192.0.2.1'))).toBe('refused')
  const after = must(await signInCustomer(ctx, typed('shopper@example.com', 'another good one'), '192.0.2.1'))
  expect(after.version).toBe(before.version + 1)
})

test('an e-mail with an account of each kind asks which; an unknown one is a plain failure', async () => {
  const both = { email: 'both@example.com', name: 'B', password: PASSWORD }
  must(await createUser(ctx, { ...both, role: 'staff' }))
  must(await createUser(ctx, { ...both, role: 'customer' }))
  const change = { email: both.email, password: 'another good one' }
  expect(codeOf(await resetPassword(ctx, change))).toBe('ambiguous')
  expect(must(await resetPassword(ctx, { ...change, kind: 'staff' })).kind).toBe('staff')
  must(await signInCustomer(ctx, typed(both.email, PASSWORD), '192.0.2.1'))
  expect(codeOf(await resetPassword(ctx, { username: 'nobody', password: PASSWORD }))).toBe('not-found')
  expect(codeOf(await resetPassword(ctx, { password: PASSWORD }))).toBe('invalid')
})
