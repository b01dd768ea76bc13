'use server'

import { StoreDetailsInput } from '#lib/content/schema.ts'
import { updateStoreDetails } from '#lib/content/update-store-details.ts'
import { ok } from '#lib/kernel/result.ts'
import { storeTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const updateDetailsAction = defineStoreAction({
  permission: 'settings:write',
  input: StoreDetailsInput,
  run: async (ctx, input) => {
    const saved = await updateStoreDetails(ctx, input)
    return saved.ok ? ok({ settings: saved.value }) : saved
  },
  audit: () => ({ action: 'settings.updated' }),
  // The seller stands in the foot of every page.
  invalidates: ({ tenant }) => [storeTag(tenant)],
})
