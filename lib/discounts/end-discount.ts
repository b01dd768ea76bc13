import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { SavedDiscount } from './save-discount.ts'

/** Ends a discount at once; payments that are under way keep it. */
export function endDiscount(ctx: StoreContext, id: string): Promise<Result<SavedDiscount>> {
  return setActive(ctx, id, false)
}

/** Lets an ended discount hold again, within its dates and limits. */
export function resumeDiscount(ctx: StoreContext, id: string): Promise<Result<SavedDiscount>> {
  return setActive(ctx, id, true)
}

async function setActive({ db }: StoreContext, id: string, active: boolean): Promise<Result<SavedDiscount>> {
  const { count } = await db.discount.updateMany({ where: { id }, data: { active } })
  if (count === 0) return fail('not-found', 'This discount is not there any more.')
  return ok(await db.discount.findUniqueOrThrow({ where: { id }, select: { id: true, title: true } }))
}
