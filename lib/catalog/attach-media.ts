import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'

/**
 * Makes these, in this order, the pictures of a product; pictures it had before are let go.
 * Only pictures of no product or of this very one are taken: the condition stands in the update itself.
 * Call it in a transaction that is undone on failure.
 */
export async function attachMedia(tx: TenantTx, productId: string, mediaIds: string[]): Promise<Result<null>> {
  await tx.media.updateMany({ where: { productId, id: { notIn: mediaIds } }, data: { productId: null, position: 0 } })
  for (const [position, id] of mediaIds.entries()) {
    const { count } = await tx.media.updateMany({
      where: { id, OR: [{ productId: null }, { productId }] },
      data: { productId, position },
    })
    if (count === 0) return fail('invalid', 'One of the pictures is not there any more. Upload it again.', 'mediaIds')
  }
  return ok(null)
}
