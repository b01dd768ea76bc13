'use server'

import { z } from 'zod'
import { Credentials } from '#lib/auth/schema.ts'
import { signInOperator } from '#lib/auth/sign-in.ts'
import { ok } from '#lib/kernel/result.ts'
import { definePublicRootAction } from '#lib/web/define-root-action.ts'
import { endSession, startSession } from '#lib/web/sessions.ts'

export const signInAction = definePublicRootAction({
  input: Credentials,
  run: async ({ address }, credentials) => {
    const signedIn = await signInOperator(credentials, address)
    if (signedIn.ok) await startSession(signedIn.value)
    return signedIn.ok ? ok(null) : signedIn
  },
  redirectTo: () => '/admin',
})

export const signOutAction = definePublicRootAction({
  input: z.object({}),
  run: async () => {
    await endSession('operator')
    return ok(null)
  },
  redirectTo: () => '/admin/sign-in',
})
