import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type SavedAddress, SavedAddresses } from './schema.ts'

/** The signed-in customer's addresses, the default first; nobody else has any. */
export async function findAddresses({ db, actor }: StoreContext): Promise<SavedAddress[]> {
  if (actor.kind !== 'customer') return []
  const customer = await db.customer.findUnique({ where: { id: actor.id }, select: { addresses: true } })
  return SavedAddresses.parse(customer?.addresses)
}
