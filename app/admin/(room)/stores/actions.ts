'use server'

import { createStore } from '#lib/platform/console/create-store.ts'
import { CreateStoreInput, StoreIdInput } from '#lib/platform/console/schema.ts'
import { activateTenant, suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { defineOperatorAction } from '#lib/web/define-root-action.ts'

export const createStoreAction = defineOperatorAction({
  input: CreateStoreInput,
  run: ({ operator }, input) => createStore(operator.id, input),
  redirectTo: ({ id }) => `/admin/stores/${id}?created`,
})

export const suspendStoreAction = defineOperatorAction({
  input: StoreIdInput,
  run: ({ operator, address }, { id }) => suspendTenant(id, { actor: `operator:${operator.id}`, address }),
})

export const activateStoreAction = defineOperatorAction({
  input: StoreIdInput,
  run: ({ operator, address }, { id }) => activateTenant(id, { actor: `operator:${operator.id}`, address }),
})
