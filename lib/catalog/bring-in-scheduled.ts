import type { StoreContext } from '#lib/tenancy/store-context.ts'

/**
 * Opens the shop to products whose time has come. Readers see them from that moment by themselves; this is for pages
 * that were kept from before. The pages are expired first and the schedule is cleared then: killed in between, it
 * happens again.
 * @param expirePages makes every process render the store's pages anew
 * @returns how many came in
 */
export async function bringInScheduled(ctx: StoreContext, expirePages: () => Promise<void>): Promise<number> {
  const due = { status: 'active', publishAt: { lte: ctx.now() } }
  if ((await ctx.db.product.count({ where: due })) === 0) return 0
  await expirePages()
  const { count } = await ctx.db.product.updateMany({ where: due, data: { publishAt: null } })
  return count
}
