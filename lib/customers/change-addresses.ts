import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type SavedAddress, SavedAddresses } from './schema.ts'

/**
 * Changes the list of the signed-in customer's addresses while its row is locked: two tabs that save at once both keep
 * what they saved.
 * @param change from the list as it is to the list as it is to be, or why not
 * @returns the list as it is now; `signed-out` for everybody else
 */
export function changeAddresses(
  { db, actor }: StoreContext,
  change: (addresses: SavedAddress[]) => Result<SavedAddress[]>,
): Promise<Result<SavedAddress[]>> {
  if (actor.kind !== 'customer') return Promise.resolve(fail('signed-out', 'Sign in first.'))
  const { id } = actor
  return allOrNothing(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM customer WHERE id = ${id} FOR UPDATE`
    const customer = await tx.customer.findUnique({ where: { id }, select: { addresses: true } })
    if (!customer) return fail('signed-out', 'Sign in first.')
    const changed = change(SavedAddresses.parse(customer.addresses))
    if (!changed.ok) return changed
    await tx.customer.update({ where: { id }, data: { addresses: changed.value } })
    return ok(changed.value)
  })
}
