'use server'

import { z } from 'zod'
import { Credentials } from '#lib/auth/schema.ts'
import { signInStaff } from '#lib/auth/sign-in.ts'
import { ok } from '#lib/kernel/result.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { endSession, signedInStaff, startSession } from '#lib/web/sessions.ts'

export const signInAction = defineStoreAction({
  permission: 'public',
  input: Credentials,
  run: async (ctx, credentials, { address }) => {
    const signedIn = await signInStaff(ctx, credentials, address)
    if (!signedIn.ok) return signedIn
    await startSession(signedIn.value)
    const acting = { actor: `staff:${signedIn.value.subjectId}`, address }
    await recordStoreAct(ctx.tenant, acting, { action: 'staff.signed-in' })
    return ok(null)
  },
  redirectTo: () => '/admin',
})

export const signOutAction = defineStoreAction({
  permission: 'public',
  input: z.object({}),
  run: async (ctx, _, { address }) => {
    const staff = await signedInStaff(ctx.tenant)
    await endSession('staff')
    if (staff) await recordStoreAct(ctx.tenant, { actor: `staff:${staff.id}`, address }, { action: 'staff.signed-out' })
    return ok(null)
  },
  redirectTo: () => '/admin/sign-in',
})
