import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { AccountFrame } from '#components/shop/account-frame.tsx'
import { AddressForm } from '#components/shop/address-form.tsx'
import { findAddresses } from '#lib/customers/find-addresses.ts'
import { countries } from '#lib/shipping/countries.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { saveAddressAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Your address', robots: { index: false } }

/** `new`, or the id of one. */
export default async function AddressPage({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const ctx = await visitorContext(params)
  if (ctx.actor.kind !== 'customer') redirect('/account/sign-in?next=/account/addresses')
  const { id } = await params
  const addresses = await findAddresses(ctx)
  const address = addresses.find((one) => one.id === id)
  if (id !== 'new' && !address) notFound()
  return (
    <AccountFrame title={address ? 'Change the address' : 'Add an address'}>
      <AddressForm
        action={saveAddressAction}
        address={address}
        isDefault={address !== undefined && addresses[0] === address}
        countries={countries()}
      />
    </AccountFrame>
  )
}
