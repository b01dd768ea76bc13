'use server'

import { z } from 'zod'
import { Credentials } from '#lib/auth/schema.ts'
import { signInOperator } from '#lib/auth/sign-in.ts'
import { ok } from '#lib/kernel/result.ts'
import { recordSession } from '#lib/platform/record-session.ts'
import { definePublicRootAction } from '#lib/web/define-root-action.ts'
import { endSession, signedInOperator, startSession } from '#lib/web/sessions.ts'

export const signInAction = definePublicRootAction({
  input: Credentials,
  run: async ({ address }, credentials) => {
    const signedIn = await signInOperator(credentials, address)
    if (!signedIn.ok) return signedIn
    await startSession(signedIn.value)
    await recordSession({ actor: `operator:${signedIn.value.subjectId}`, address }, 'operator.signed-in')
    return ok(null)
  },
  redirectTo: () => '/admin',
})

export const signOutAction = definePublicRootAction({
  input: z.object({}),
  run: async ({ address }) => {
    const operator = await signedInOperator()
    await endSession('operator')
    if (operator) await recordSession({ actor: `operator:${operator.id}`, address }, 'operator.signed-out')
    return ok(null)
  },
  redirectTo: () => '/admin/sign-in',
})
