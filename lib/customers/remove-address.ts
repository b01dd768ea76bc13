import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { changeAddresses } from './change-addresses.ts'
import type { AddressIdInput, SavedAddress } from './schema.ts'

/** Removes an address from the signed-in customer's account; the next one becomes the default. Twice is once. */
export function removeAddress(ctx: StoreContext, { id }: AddressIdInput): Promise<Result<SavedAddress[]>> {
  return changeAddresses(ctx, (addresses) => ok(addresses.filter((address) => address.id !== id)))
}
