'use server'

import { ok } from '#lib/kernel/result.ts'
import { answerReturn } from '#lib/returns/answer-return.ts'
import { refundReturn } from '#lib/returns/refund-return.ts'
import { AnswerInput, RefundReturnInput } from '#lib/returns/schema.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const answerReturnAction = defineStoreAction({
  permission: 'returns:write',
  input: AnswerInput,
  run: (ctx, input) => answerReturn(ctx, input),
  audit: ({ orderNumber }, { answer }) => ({ action: `return.${answer}`, subject: orderNumber }),
})

export const refundReturnAction = defineStoreAction({
  permission: 'returns:write',
  input: RefundReturnInput,
  run: async (ctx, input) => {
    const refunded = await refundReturn(ctx, input)
    if (!refunded.ok) return refunded
    const products = await ctx.db.product.findMany({
      where: { variants: { some: { orderLines: { some: { orderId: refunded.value.orderId } } } } },
      select: { slug: true },
    })
    return ok({ orderNumber: refunded.value.orderNumber, slugs: products.map(({ slug }) => slug) })
  },
  audit: ({ orderNumber }) => ({ action: 'return.refunded', subject: orderNumber }),
  // What was sold out may be there again.
  invalidates: ({ tenant }, { slugs }) => [catalogTag(tenant), ...slugs.map((slug) => productTag(tenant, slug))],
})
