import { z } from 'zod'
import { onSale } from '#lib/catalog/on-sale.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** Nobody looks through more; the list is part of each answer about the visitor. */
export const MAX_WISHES = 200

export const WishInput = z.object({ productId: z.string().min(1).max(60).refine(isPlainText), wished: z.boolean() })
export type WishInput = z.infer<typeof WishInput>

/**
 * Puts a product on the signed-in customer's wishlist, newest last, or takes it off. One statement: two changes at once
 * lose nothing.
 * @returns the ids that are on it now; failures 'signed-out', 'not-found' and 'full'
 */
export async function changeWishlist(
  { db, actor, now }: StoreContext,
  { productId, wished }: WishInput,
): Promise<Result<string[]>> {
  if (actor.kind !== 'customer') return fail('signed-out', 'Sign in first.')
  if (wished && !(await db.product.findFirst({ where: { id: productId, ...onSale(now()) }, select: { id: true } }))) {
    return fail('not-found', 'This product is not there any more.')
  }
  const rows = wished
    ? await db.$queryRaw<{ wishlist: string[] }[]>`
        UPDATE "customer" SET "wishlist" = array_append(array_remove("wishlist", ${productId}), ${productId})
         WHERE "id" = ${actor.id} AND cardinality(array_remove("wishlist", ${productId})) < ${MAX_WISHES}
     RETURNING "wishlist"`
    : await db.$queryRaw<{ wishlist: string[] }[]>`
        UPDATE "customer" SET "wishlist" = array_remove("wishlist", ${productId})
         WHERE "id" = ${actor.id} RETURNING "wishlist"`
  const row = rows[0]
  return row ? ok(row.wishlist) : fail('full', `Your wishlist holds ${MAX_WISHES} things. Take one off first.`)
}
