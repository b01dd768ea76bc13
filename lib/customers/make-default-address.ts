import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { changeAddresses } from './change-addresses.ts'
import type { AddressIdInput, SavedAddress } from './schema.ts'

/** The checkout begins with this address from now on. */
export function makeDefaultAddress(ctx: StoreContext, { id }: AddressIdInput): Promise<Result<SavedAddress[]>> {
  return changeAddresses(ctx, (addresses) => {
    const chosen = addresses.find((address) => address.id === id)
    if (!chosen) return fail('not-found', 'This address is not there any more.')
    return ok([chosen, ...addresses.filter((address) => address.id !== id)])
  })
}
