import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { Discount } from '#lib/db/generated/tenant/client.ts'
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
export function saveDiscount(
  ctx: StoreContext,
  id: string | null,
  input: DiscountInput,
): Promise<Result<SavedDiscount>> {
  return inOneTransaction(ctx, (tx) => save(tx, id, () => ok(input), ctx.now()))
}

/**
 * Changes a discount as it is at that moment: of two who change different parts of it at once both keep theirs.
 * @param change what its form would be, or why it is not to be changed
 * @returns failures of `saveDiscount` and of `change`
 */
export function changeDiscount(ctx: StoreContext, id: string, change: DiscountChange): Promise<Result<SavedDiscount>> {
  const changeFound = (before: Discount | null, store: { currency: string }) =>
    before ? change(before, store) : notFound()
  return inOneTransaction(ctx, (tx) => save(tx, id, changeFound, ctx.now()))
}

export type DiscountChange = (before: Discount, store: { currency: string }) => Result<DiscountInput>

async function inOneTransaction(
  { db }: StoreContext,
  work: (tx: TenantTx) => Promise<Result<SavedDiscount>>,
): Promise<Result<SavedDiscount>> {
  try {
    return await allOrNothing(db, work)
  } catch (error) {
    if (isUniqueViolation(error)) return fail('taken', 'Another discount has this code.', 'code')
    throw error
  }
}

async function save(
  tx: TenantTx,
  id: string | null,
  change: (before: Discount | null, store: { currency: string }) => Result<DiscountInput>,
  now: Date,
): Promise<Result<SavedDiscount>> {
  // A change of currency at the same moment would leave an amount of the old one.
  await tx.$queryRaw`SELECT "id" FROM "store_settings" FOR SHARE`
  const store = await tx.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { currency: true, timeZone: true },
  })
  // Locked: a payment may be using it.
  if (id !== null) await tx.$queryRaw`SELECT 1 FROM "discount" WHERE "id" = ${id} FOR UPDATE`
  const before = id === null ? null : await tx.discount.findUnique({ where: { id } })
  if (id !== null && !before) return notFound()
  const input = change(before, store)
  if (!input.ok) return input
  const read = readDiscount(input.value, { ...store, now })
  if (!read.ok) return read
  const select = { id: true, title: true }
  if (!before) return ok(await tx.discount.create({ data: { ...read.value, createdAt: now }, select }))
  const { usageLimit } = read.value
  if (usageLimit !== null && usageLimit < before.used) {
    return fail('invalid', `It has been used ${before.used} times already.`, 'usageLimit')
  }
  return ok(await tx.discount.update({ where: { id: before.id }, data: read.value, select }))
}

function notFound() {
  return fail('not-found', 'This discount is not there any more.')
}
