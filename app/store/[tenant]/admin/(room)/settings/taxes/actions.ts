'use server'

import { TaxesInput } from '#lib/taxes/tax-form.ts'
import { updateTaxes } from '#lib/taxes/update-taxes.ts'
import { settingsTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const updateTaxesAction = defineStoreAction({
  permission: 'settings:write',
  input: TaxesInput,
  run: updateTaxes,
  audit: () => ({ action: 'taxes.updated' }),
  invalidates: ({ tenant }) => [settingsTag(tenant)],
})
