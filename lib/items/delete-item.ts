import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getItem } from './get-item.ts'
import { momentOf } from './item-view.ts'

/** @returns failures `not-found` and `changed` */
export async function deleteItem(ctx: StoreContext, id: string, version?: string): Promise<Result<null>> {
  const seen = version === undefined ? {} : { updatedAt: momentOf(version) ?? new Date(0) }
  const { count } = isPlainText(id) ? await ctx.db.item.deleteMany({ where: { id, ...seen } }) : { count: 0 }
  if (count === 1) return ok(null)
  const item = await getItem(ctx, id)
  return item.ok ? fail('changed', 'Somebody else changed this item meanwhile.') : item
}
