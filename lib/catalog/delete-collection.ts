import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** Deletes a collection for good; its products stay. */
export async function deleteCollection(
  ctx: StoreContext,
  id: string,
): Promise<Result<{ title: string; slug: string }>> {
  const row = isPlainText(id)
    ? await ctx.db.collection.findUnique({ where: { id }, select: { title: true, slug: true } })
    : null
  const { count } = row ? await ctx.db.collection.deleteMany({ where: { id } }) : { count: 0 }
  return row && count > 0 ? ok(row) : fail('not-found', 'This collection is not there any more.')
}
