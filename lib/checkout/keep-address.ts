import { findAddresses } from '#lib/customers/find-addresses.ts'
import { saveAddress } from '#lib/customers/save-address.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CheckoutInput } from './schema.ts'

/** Keeps the address of a checkout with the account, once; nothing for guests and for an account that has enough. */
export async function keepAddress(ctx: StoreContext, input: CheckoutInput): Promise<void> {
  if (ctx.actor.kind !== 'customer') return
  const { name, line1, line2, city, region, postalCode, country, phone } = input
  const fields = { name, line1, line2, city, region, postalCode, country, phone }
  const isSame = (kept: typeof fields) =>
    Object.entries(fields).every(([field, value]) => kept[field as keyof typeof fields] === value)
  if ((await findAddresses(ctx)).some(isSame)) return
  // An account that keeps enough of them says no: the order is none the worse for it.
  await saveAddress(ctx, { id: '', ...fields })
}
