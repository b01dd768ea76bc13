import type { TenantTx } from '#lib/db/tenant-db.ts'
import { inLockOrder } from '#lib/kernel/in-lock-order.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'

/** A discount that makes a payment smaller, as `PricedCart.discounts` has it. */
export type UsedDiscount = { id: string; title: string; code: string | null }

/**
 * Counts one use of each discount for this payment, each by ONE conditional update: of twenty buyers with a code that has
 * one use left, one gets it. The row stays locked until the transaction ends, so uses of one customer are counted one
 * after the other as well. Discounts are locked in the order of their ids. Call it after the stock is reserved: a change
 * of currency locks in that order too.
 * @returns `discount-gone` when one may not be used any more; the caller must then undo the transaction
 */
export async function reserveDiscounts(
  tx: TenantTx,
  uses: readonly UsedDiscount[],
  paymentId: string,
  email: string,
): Promise<Result<null>> {
  const customer = email.toLowerCase()
  for (const use of inLockOrder(uses, ({ id }) => id)) {
    const [row] = await tx.$queryRaw<{ limit: number | null }[]>`
      UPDATE "discount" SET "used" = "used" + 1
      WHERE "id" = ${use.id} AND "active" AND ("usage_limit" IS NULL OR "used" < "usage_limit")
      RETURNING "per_customer_limit" AS "limit"`
    if (!row) return gone(use)
    if (row.limit !== null) {
      const before = await tx.discountUse.count({ where: { discountId: use.id, email: customer } })
      if (before >= row.limit) return gone(use)
    }
    await tx.discountUse.create({ data: { discountId: use.id, paymentId, email: customer } })
  }
  return ok(null)
}

/**
 * Takes back the uses of a payment that came to nothing; those it does not have are left alone.
 * @param email as it was reserved for
 */
export async function releaseDiscounts(
  tx: TenantTx,
  uses: readonly { id: string }[],
  paymentId: string,
  email: string,
): Promise<void> {
  for (const { id } of inLockOrder(uses, ({ id }) => id)) {
    const key = { discountId: id, email: email.toLowerCase(), paymentId }
    const { count } = await tx.discountUse.deleteMany({ where: key })
    if (count > 0) await tx.$executeRaw`UPDATE "discount" SET "used" = greatest("used" - 1, 0) WHERE "id" = ${id}`
  }
}

function gone({ code, title }: UsedDiscount) {
  return fail('discount-gone', `${code ?? title} has just been used up. Look through your order and pay again.`)
}
