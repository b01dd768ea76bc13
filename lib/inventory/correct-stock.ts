import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'

/** Highest stock a column holds (PostgreSQL integer). */
const MOST = 2_147_483_647

/**
 * Sets what a merchant counted. With `before`, the number their form showed, only the difference is applied: what was
 * sold while they were typing stays sold.
 * @param field where a failure is shown
 * @returns a failure when more is taken away than is left
 */
export async function correctStock(
  tx: TenantTx,
  variantId: string,
  counted: number,
  before: number | undefined,
  field = 'stock',
): Promise<Result<null>> {
  if (before === undefined) {
    await tx.variant.update({ where: { id: variantId }, data: { stock: counted } })
    return ok(null)
  }
  const difference = counted - before
  if (difference === 0) return ok(null)
  const { count } = await tx.variant.updateMany({
    where: { id: variantId, stock: { gte: Math.max(0, -difference), lte: MOST - Math.max(0, difference) } },
    data: { stock: { increment: difference } },
  })
  if (count > 0) return ok(null)
  const { stock } = await tx.variant.findUniqueOrThrow({ where: { id: variantId }, select: { stock: true } })
  return fail('stock-changed', `Meanwhile the stock changed to ${stock}. Check the number.`, field)
}
