import { z } from 'zod'
import { isPlainText, optionalLine, optionalParagraphs, wholeNumber } from '#lib/kernel/text.ts'

export const REVIEW_STATUSES = ['pending', 'published', 'refused'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

/** Longest answer of the merchant. */
export const MAX_REPLY = 1_000

/** What a customer says of a product. */
export const ReviewInput = z.object({
  rating: wholeNumber(1, 5, 'Choose one to five stars.'),
  title: optionalLine(120),
  body: optionalParagraphs(4_000),
})
export type ReviewInput = z.infer<typeof ReviewInput>

const reviewId = z.string().min(1).max(60).refine(isPlainText)

/** Whether a review is in the shop. */
export const ModerationInput = z.object({ id: reviewId, status: z.enum(['published', 'refused']) })
export type ModerationInput = z.infer<typeof ModerationInput>

/** The merchant's answer; '' takes it back. */
export const ReplyInput = z.object({ id: reviewId, reply: optionalParagraphs(MAX_REPLY) })
export type ReplyInput = z.infer<typeof ReplyInput>
