import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { changeAddresses } from './change-addresses.ts'
import { type AddressInput, MAX_ADDRESSES, type SavedAddress } from './schema.ts'

/**
 * Adds an address to the signed-in customer's account, or changes one of theirs. The first one is the default.
 * @returns `not-found` for one that the account does not have, `too-many` beyond `MAX_ADDRESSES`
 */
export function saveAddress(
  ctx: StoreContext,
  { id, isDefault, ...fields }: AddressInput,
): Promise<Result<SavedAddress[]>> {
  return changeAddresses(ctx, (addresses) => {
    const at = addresses.findIndex((address) => address.id === id)
    if (id !== '' && at === -1) return fail('not-found', 'This address is not there any more.')
    if (id === '' && addresses.length >= MAX_ADDRESSES) {
      return fail('too-many', `An account keeps ${MAX_ADDRESSES} addresses. Remove one first.`)
    }
    const saved = { id: id || randomUUID(), ...fields }
    if (isDefault) return ok([saved, ...addresses.filter((address) => address.id !== id)])
    return ok(at === -1 ? [...addresses, saved] : addresses.with(at, saved))
  })
}
