import { fail, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getItem } from './get-item.ts'
import { type ItemView, momentOf } from './item-view.ts'
import type { ItemChange } from './schema.ts'

/**
 * Changes what is sent and leaves the rest.
 * @param version of the item as the caller read it: the condition stands in the one statement that writes
 * @returns failures `not-found` and `changed`
 */
export async function updateItem(
  ctx: StoreContext,
  id: string,
  { name, description }: ItemChange,
  version?: string,
): Promise<Result<ItemView>> {
  if (!isPlainText(id)) return getItem(ctx, id)
  const seen = version === undefined ? {} : { updatedAt: momentOf(version) ?? new Date(0) }
  const data = { ...(name !== undefined && { name }), ...(description !== undefined && { description }) }
  const { count } = await ctx.db.item.updateMany({ where: { id, ...seen }, data })
  const item = await getItem(ctx, id)
  return item.ok && count === 0 ? fail('changed', 'Somebody else changed this item meanwhile.') : item
}
