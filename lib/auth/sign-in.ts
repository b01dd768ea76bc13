import { publicDb } from '#lib/db/public-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { verifyPassword } from './password.ts'
import type { Credentials } from './schema.ts'
import type { Session } from './session-token.ts'
import { forgiveSignIn, type SignInAttempt, throttleSignIn } from './sign-in-throttle.ts'

type Account = { id: string; passwordHash: string; sessionVersion: number }

/** Signs in a member of this store's staff, by user name or e-mail. */
export function signInStaff(ctx: StoreContext, credentials: Credentials, address: string): Promise<Result<Session>> {
  const { login } = credentials
  return signIn({ scope: `staff ${ctx.tenant.id}`, login, address }, credentials.password, {
    find: () => ctx.db.staff.findFirst({ where: { OR: [{ username: login }, { email: login }] } }),
    session: (account) => ({ kind: 'staff', tenantId: ctx.tenant.id, ...account }),
  })
}

/** Signs in a shopper of this store, by e-mail. */
export function signInCustomer(ctx: StoreContext, credentials: Credentials, address: string): Promise<Result<Session>> {
  const { login } = credentials
  return signIn({ scope: `customer ${ctx.tenant.id}`, login, address }, credentials.password, {
    find: () => ctx.db.customer.findUnique({ where: { email: login } }),
    session: (account) => ({ kind: 'customer', tenantId: ctx.tenant.id, ...account }),
  })
}

/** Signs in an operator of the market, by e-mail. */
export function signInOperator(credentials: Credentials, address: string): Promise<Result<Session>> {
  const { login } = credentials
  return signIn({ scope: 'operator', login, address }, credentials.password, {
    find: () => publicDb().operator.findUnique({ where: { email: login } }),
    session: (account) => ({ kind: 'operator', tenantId: null, ...account }),
  })
}

type SignInPlan = {
  find: () => Promise<Account | null>
  session: (account: { subjectId: string; version: number }) => Session
}

async function signIn(typed: SignInAttempt, password: string, plan: SignInPlan): Promise<Result<Session>> {
  const account = await plan.find()
  // By the account, so that its two names (user name and e-mail) share one count.
  const attempt = { ...typed, login: account?.id ?? typed.login }
  const slowed = await throttleSignIn(attempt)
  if (slowed) return slowed
  const matches = await verifyPassword(account?.passwordHash ?? null, password)
  if (!account || !matches) return fail('refused', 'The name and the password do not match.')
  await forgiveSignIn(attempt)
  return ok(plan.session({ subjectId: account.id, version: account.sessionVersion }))
}
