import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** Deletes what a new store was filled with, as far as nobody has made it their own. Orders keep their lines. */
export async function removeExampleProducts(ctx: StoreContext): Promise<Result<{ removed: number }>> {
  const { count } = await ctx.db.product.deleteMany({ where: { isExample: true } })
  return ok({ removed: count })
}
