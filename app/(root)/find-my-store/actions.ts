'use server'

import { findMyStores } from '#lib/platform/find-my-stores.ts'
import { FindMyStoresInput } from '#lib/platform/find-my-stores-input.ts'
import { definePublicRootAction } from '#lib/web/define-root-action.ts'

export const findMyStoresAction = definePublicRootAction({
  input: FindMyStoresInput,
  run: ({ address }, input) => findMyStores({ address }, input),
})
