'use server'

import type { Tenant } from '#lib/db/tenant.ts'
import { type Moderated, moderateReview } from '#lib/reviews/moderate-review.ts'
import { replyToReview } from '#lib/reviews/reply-to-review.ts'
import { ModerationInput, ReplyInput } from '#lib/reviews/schema.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

/** The product's page shows its reviews, lists show its stars. */
function tagsOf(tenant: Tenant, { product }: Moderated): string[] {
  return [productTag(tenant, product.slug), catalogTag(tenant)]
}

export const moderateReviewAction = defineStoreAction({
  permission: 'reviews:write',
  input: ModerationInput,
  run: moderateReview,
  audit: ({ product }, { status }) => ({
    action: status === 'published' ? 'review.published' : 'review.refused',
    subject: product.title,
  }),
  invalidates: ({ tenant }, moderated) => tagsOf(tenant, moderated),
})

export const replyToReviewAction = defineStoreAction({
  permission: 'reviews:write',
  input: ReplyInput,
  run: replyToReview,
  audit: ({ product }) => ({ action: 'review.answered', subject: product.title }),
  invalidates: ({ tenant }, moderated) => tagsOf(tenant, moderated),
})
