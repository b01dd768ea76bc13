'use server'

import { makeDefaultAddress } from '#lib/customers/make-default-address.ts'
import { removeAddress } from '#lib/customers/remove-address.ts'
import { saveAddress } from '#lib/customers/save-address.ts'
import { AddressIdInput, AddressInput } from '#lib/customers/schema.ts'
import { ok } from '#lib/kernel/result.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const saveAddressAction = defineStoreAction({
  permission: 'customer',
  input: AddressInput,
  run: async (ctx, input) => {
    const saved = await saveAddress(ctx, input)
    return saved.ok ? ok(null) : saved
  },
  redirectTo: () => '/account/addresses',
})

export const removeAddressAction = defineStoreAction({
  permission: 'customer',
  input: AddressIdInput,
  run: async (ctx, input) => {
    const removed = await removeAddress(ctx, input)
    return removed.ok ? ok(null) : removed
  },
  redirectTo: () => '/account/addresses',
})

export const makeDefaultAction = defineStoreAction({
  permission: 'customer',
  input: AddressIdInput,
  run: async (ctx, input) => {
    const made = await makeDefaultAddress(ctx, input)
    return made.ok ? ok(null) : made
  },
  redirectTo: () => '/account/addresses',
})
