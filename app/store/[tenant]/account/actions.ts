'use server'

import { z } from 'zod'
import { registerCustomer } from '#lib/auth/register-customer.ts'
import { Credentials, Registration } from '#lib/auth/schema.ts'
import { signInCustomer } from '#lib/auth/sign-in.ts'
import { ok } from '#lib/kernel/result.ts'
import { forgetCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { endSession } from '#lib/web/sessions.ts'
import { arrive } from './arrive.ts'

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
