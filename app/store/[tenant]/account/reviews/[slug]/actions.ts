'use server'

import { z } from 'zod'
import { ReviewInput } from '#lib/reviews/schema.ts'
import { writeReview } from '#lib/reviews/write-review.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const writeReviewAction = defineStoreAction({
  permission: 'customer',
  input: ReviewInput.extend({ slug: z.string().max(80) }),
  run: (ctx, { slug, ...input }) => writeReview(ctx, slug, input),
  // One that stood there before leaves the shop until it is looked at again.
  invalidates: ({ tenant }, { productSlug }) => [productTag(tenant, productSlug), catalogTag(tenant)],
})
