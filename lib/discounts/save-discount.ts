import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { DiscountInput } from './discount-form.ts'
import { readDiscount } from './read-discount.ts'

export type SavedDiscount = { id: string; title: string }

/**
 * Makes a discount, or changes one.
 * @param id null: a new one
 * @returns failures beside the fields; `not-found` when it is not there any more
 */
export async function saveDiscount(
  ctx: StoreContext,
  id: string | null,
  input: DiscountInput,
): Promise<Result<SavedDiscount>> {
  try {
    return await allOrNothing(ctx.db, (tx) => save(tx, id, input, ctx.now()))
  } catch (error) {
    if (isUniqueViolation(error)) return fail('taken', 'Another discount has this code.', 'code')
    throw error
  }
}

async function save(tx: TenantTx, id: string | null, input: DiscountInput, now: Date): Promise<Result<SavedDiscount>> {
  // A change of currency at the same moment would leave an amount of the old one.
  await tx.$queryRaw`SELECT "id" FROM "store_settings" FOR SHARE`
  const { currency, timeZone } = await tx.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { currency: true, timeZone: true },
  })
  const read = readDiscount(input, { currency, timeZone, now })
  if (!read.ok) return read
  const select = { id: true, title: true }
  if (id === null) return ok(await tx.discount.create({ data: { ...read.value, createdAt: now }, select }))
  // Locked: a payment may be using it.
  const [row] = await tx.$queryRaw<{ used: number }[]>`SELECT "used" FROM "discount" WHERE "id" = ${id} FOR UPDATE`
  if (!row) return fail('not-found', 'This discount is not there any more.')
  const { usageLimit } = read.value
  if (usageLimit !== null && usageLimit < row.used) {
    return fail('invalid', `It has been used ${row.used} times already.`, 'usageLimit')
  }
  return ok(await tx.discount.update({ where: { id }, data: read.value, select }))
}
