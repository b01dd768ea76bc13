'use server'

import { DiscountIdInput, DiscountInput } from '#lib/discounts/discount-form.ts'
import { endDiscount, resumeDiscount } from '#lib/discounts/end-discount.ts'
import { saveDiscount } from '#lib/discounts/save-discount.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const createDiscountAction = defineStoreAction({
  permission: 'discounts:write',
  input: DiscountInput,
  run: (ctx, input) => saveDiscount(ctx, null, input),
  audit: ({ title }) => ({ action: 'discount.created', subject: title }),
  redirectTo: ({ id }) => `/admin/discounts/${id}?added`,
})

export const updateDiscountAction = defineStoreAction({
  permission: 'discounts:write',
  input: DiscountInput.extend(DiscountIdInput.shape),
  run: (ctx, { id, ...input }) => saveDiscount(ctx, id, input),
  audit: ({ title }) => ({ action: 'discount.updated', subject: title }),
})

export const endDiscountAction = defineStoreAction({
  permission: 'discounts:write',
  input: DiscountIdInput,
  run: (ctx, { id }) => endDiscount(ctx, id),
  audit: ({ title }) => ({ action: 'discount.ended', subject: title }),
})

export const resumeDiscountAction = defineStoreAction({
  permission: 'discounts:write',
  input: DiscountIdInput,
  run: (ctx, { id }) => resumeDiscount(ctx, id),
  audit: ({ title }) => ({ action: 'discount.resumed', subject: title }),
})
