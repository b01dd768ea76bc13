import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { Moderated } from './moderate-review.ts'
import type { ReplyInput } from './schema.ts'

/** The merchant's answer below a review. */
export async function replyToReview({ db }: StoreContext, { id, reply }: ReplyInput): Promise<Result<Moderated>> {
  const { count } = await db.review.updateMany({ where: { id }, data: { reply } })
  if (count === 0) return fail('not-found', 'This review is not there any more.')
  const { product } = await db.review.findUniqueOrThrow({
    where: { id },
    select: { product: { select: { slug: true, title: true } } },
  })
  return ok({ product })
}
