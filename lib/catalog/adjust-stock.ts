import { z } from 'zod'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { LOW_STOCK } from '#lib/inventory/low-stock.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { applyRulesToProducts } from './apply-collection-rules.ts'
import { MAX_STOCK } from './schema.ts'

/** What came in or went out, or what was counted. */
export const StockAdjustment = z
  .strictObject({
    delta: z.int('Send a whole number.').min(-MAX_STOCK).max(MAX_STOCK).optional(),
    set: z.int('Send a whole number.').min(0).max(MAX_STOCK).optional(),
  })
  .refine(({ delta, set }) => (delta === undefined) !== (set === undefined), 'Send either delta or set.')
export type StockAdjustment = z.output<typeof StockAdjustment>

type Counted = { stock: number; tracked: boolean; productId: string }

/**
 * Changes how many there are of a variant. Two at once both count: the second one begins with what the first one left.
 * @param isSame whether the stock is what the caller thinks that it is
 * @returns failures `not-found`, `changed`, `uncounted`, `too-few` when more goes out than is there, and `too-many`
 */
export function adjustStock(
  { db }: StoreContext,
  variantId: string,
  { delta, set }: StockAdjustment,
  isSame: (counted: Counted) => boolean = () => true,
): Promise<Result<null>> {
  return allOrNothing(db, async (tx) => {
    const before = await lock(tx, variantId)
    if (!before) return fail('not-found', 'There is no such variant.')
    if (!isSame(before)) return fail('changed', `Meanwhile the stock changed to ${before.stock}.`)
    if (!before.tracked) return fail('uncounted', 'The stock of this variant is not counted.')
    const stock = set ?? before.stock + (delta ?? 0)
    if (stock < 0) return fail('too-few', `There are only ${before.stock}.`)
    if (stock > MAX_STOCK && stock > before.stock) return fail('too-many', `At most ${MAX_STOCK} can be kept.`)
    await tx.variant.update({ where: { id: variantId }, data: { stock } })
    // As whoever saves the product: its variants are locked, then the product, and then it is told what rules see of it.
    await tx.$queryRaw`SELECT 1 FROM "product" WHERE "id" = ${before.productId} FOR NO KEY UPDATE`
    await applyRulesToProducts(tx, [before.productId])
    if (stock <= LOW_STOCK && before.stock > LOW_STOCK) {
      await recordEvent(tx, { type: 'stock.low', subject: variantId })
    }
    return ok(null)
  })
}

async function lock(tx: TenantTx, variantId: string): Promise<Counted | undefined> {
  if (!isPlainText(variantId)) return undefined
  const [row] = await tx.$queryRaw<Counted[]>`
    SELECT "stock", "tracked", "product_id" AS "productId" FROM "variant" WHERE "id" = ${variantId} FOR UPDATE`
  return row
}
