'use server'

import { storeCurrency } from '#lib/content/store-currency.ts'
import { ok } from '#lib/kernel/result.ts'
import { ShippingInput } from '#lib/shipping/shipping-form.ts'
import { typedZones } from '#lib/shipping/typed-zones.ts'
import { updateShipping } from '#lib/shipping/update-shipping.ts'
import { settingsTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const updateShippingAction = defineStoreAction({
  permission: 'settings:write',
  input: ShippingInput,
  run: async (ctx, input) => {
    const saved = await updateShipping(ctx, input)
    return saved.ok ? ok({ zones: typedZones(saved.value, await storeCurrency(ctx.db)) }) : saved
  },
  audit: () => ({ action: 'shipping.updated' }),
  // Pages tell what delivery costs.
  invalidates: ({ tenant }) => [settingsTag(tenant)],
})
