import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { Discount } from '#lib/db/generated/tenant/client.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { SavedDiscount } from './save-discount.ts'

/**
 * Ends a discount at once; payments that are under way keep it.
 * @param isAsSeen whether it is what the caller read, asked while nobody can change it
 * @returns failures `not-found` and `changed`
 */
export function endDiscount(
  ctx: StoreContext,
  id: string,
  isAsSeen?: (row: Discount) => boolean,
): Promise<Result<SavedDiscount>> {
  return setActive(ctx, id, false, isAsSeen)
}

/** Lets an ended discount hold again, within its dates and limits. */
export function resumeDiscount(ctx: StoreContext, id: string): Promise<Result<SavedDiscount>> {
  return setActive(ctx, id, true)
}

function setActive(
  { db }: StoreContext,
  id: string,
  active: boolean,
  isAsSeen: (row: Discount) => boolean = () => true,
): Promise<Result<SavedDiscount>> {
  return allOrNothing(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "discount" WHERE "id" = ${id} FOR UPDATE`
    const row = await tx.discount.findUnique({ where: { id } })
    if (!row) return fail('not-found', 'This discount is not there any more.')
    if (!isAsSeen(row)) return fail('changed', 'Somebody else changed this discount meanwhile.')
    return ok(await tx.discount.update({ where: { id }, data: { active }, select: { id: true, title: true } }))
  })
}
