'use server'

import { ok } from '#lib/kernel/result.ts'
import { createStore } from '#lib/platform/console/create-store.ts'
import { CreateStoreInput, SetPlanInput, StoreIdInput } from '#lib/platform/console/schema.ts'
import { deleteTenant } from '#lib/tenancy/delete-tenant.ts'
import { setPlan } from '#lib/tenancy/set-plan.ts'
import { activateTenant, suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { undeleteTenant } from '#lib/tenancy/undelete-tenant.ts'
import { defineOperatorAction } from '#lib/web/define-root-action.ts'

export const createStoreAction = defineOperatorAction({
  input: CreateStoreInput,
  run: ({ operator, address }, input) => createStore({ actor: `operator:${operator.id}`, address }, input),
  redirectTo: ({ id }) => `/admin/stores/${id}?created`,
})

export const suspendStoreAction = defineOperatorAction({
  input: StoreIdInput,
  run: async ({ operator, address }, { id }) => {
    const suspended = await suspendTenant(id, { actor: `operator:${operator.id}`, address })
    return suspended.ok ? ok(null) : suspended
  },
})

export const activateStoreAction = defineOperatorAction({
  input: StoreIdInput,
  run: async ({ operator, address }, { id }) => {
    const activated = await activateTenant(id, { actor: `operator:${operator.id}`, address })
    return activated.ok ? ok(null) : activated
  },
})

export const setPlanAction = defineOperatorAction({
  input: SetPlanInput,
  run: async ({ operator, address }, { id, terms, paidUntil }) => {
    const acting = { actor: `operator:${operator.id}`, address }
    const set = await setPlan(id, { onTrial: terms === 'trial', paidUntil }, acting)
    return set.ok ? ok(null) : set
  },
})

export const deleteStoreAction = defineOperatorAction({
  input: StoreIdInput,
  run: async ({ operator, address }, { id }) => {
    const deleted = await deleteTenant(id, { actor: `operator:${operator.id}`, address })
    return deleted.ok ? ok(null) : deleted
  },
})

export const undeleteStoreAction = defineOperatorAction({
  input: StoreIdInput,
  run: async ({ operator, address }, { id }) => {
    const undeleted = await undeleteTenant(id, { actor: `operator:${operator.id}`, address })
    return undeleted.ok ? ok(null) : undeleted
  },
})
