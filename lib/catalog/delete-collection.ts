import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { lockCollection } from './collection-version.ts'

/**
 * Deletes a collection for good; its products stay.
 * @param version of the collection as the caller read it (`collectionVersions`)
 * @returns failures `not-found` and `changed`
 */
export async function deleteCollection(
  ctx: StoreContext,
  id: string,
  version?: string,
): Promise<Result<{ title: string; slug: string }>> {
  if (!isPlainText(id)) return notFound()
  return allOrNothing(ctx.db, async (tx) => {
    const current = await lockCollection(tx, id)
    if (current === null) return notFound()
    if (version !== undefined && version !== current) {
      return fail('changed', 'Somebody else changed this collection meanwhile.')
    }
    return ok(await tx.collection.delete({ where: { id }, select: { title: true, slug: true } }))
  })
}

function notFound() {
  return fail('not-found', 'This collection is not there any more.')
}
