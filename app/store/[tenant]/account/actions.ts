'use server'

import { z } from 'zod'
import { registerCustomer } from '#lib/auth/register-customer.ts'
import { Credentials, Registration } from '#lib/auth/schema.ts'
import type { Session } from '#lib/auth/session-token.ts'
import { signInCustomer } from '#lib/auth/sign-in.ts'
import { adoptCart } from '#lib/cart/adopt-cart.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { forgetCartId, readCartId, writeCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { localPath } from '#lib/web/local-path.ts'
import { endSession, startSession } from '#lib/web/sessions.ts'

/** Where to go afterwards: a path on this host, such as "/checkout". */
const Next = z.object({ next: z.string().max(200).optional() })

export const signInAction = defineStoreAction({
  permission: 'public',
  input: Credentials.extend(Next.shape),
  run: async (ctx, { next, ...credentials }, { address }) =>
    arrive(ctx, await signInCustomer(ctx, credentials, address), next),
  redirectTo: (path) => path,
})

export const registerAction = defineStoreAction({
  permission: 'public',
  input: Registration.extend(Next.shape),
  run: async (ctx, { next, ...registration }, { address }) =>
    arrive(ctx, await registerCustomer(ctx, registration, address), next),
  redirectTo: (path) => path,
})

export const signOutAction = defineStoreAction({
  permission: 'public',
  input: z.object({}),
  run: async () => {
    await endSession('customer')
    // The account's cart stays with the account; on a shared computer the next person starts with an empty one.
    await forgetCartId()
    return ok(null)
  },
  redirectTo: () => '/',
})

/** The guest's cart becomes the account's. */
async function arrive(ctx: StoreContext, signedIn: Result<Session>, next: string | undefined): Promise<Result<string>> {
  if (!signedIn.ok) return signedIn
  const cartId = await adoptCart(ctx, await readCartId(), signedIn.value.subjectId)
  if (cartId) await writeCartId(cartId)
  else await forgetCartId()
  await startSession(signedIn.value)
  return ok(localPath(next) ?? '/account')
}
