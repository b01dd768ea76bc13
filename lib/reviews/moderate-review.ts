import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { countStars } from './count-stars.ts'
import type { ModerationInput } from './schema.ts'

/** @property product whose page shows it, or showed it */
export type Moderated = { product: { slug: string; title: string } }

/**
 * Publishes a review or refuses it, and keeps its product's stars in the same transaction. Two at once count once:
 * only the one that changes the status counts.
 */
export function moderateReview(ctx: StoreContext, { id, status }: ModerationInput): Promise<Result<Moderated>> {
  return allOrNothing(ctx.db, async (tx) => {
    const rows = await tx.$queryRaw<{ product_id: string; rating: number; status: string }[]>`
      SELECT "product_id", "rating", "status" FROM "review" WHERE "id" = ${id} FOR UPDATE`
    const before = rows[0]
    if (!before) return fail('not-found', 'This review is not there any more.')
    const stars = { productId: before.product_id, rating: before.rating }
    if (before.status !== status) {
      await tx.review.update({ where: { id }, data: { status } })
      if (status === 'published') await countStars(tx, stars, 1)
      else if (before.status === 'published') await countStars(tx, stars, -1)
    }
    const product = await tx.product.findUniqueOrThrow({
      where: { id: before.product_id },
      select: { slug: true, title: true },
    })
    return ok({ product })
  })
}
