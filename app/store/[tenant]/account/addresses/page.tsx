import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountFrame } from '#components/shop/account-frame.tsx'
import { AddressCard } from '#components/shop/address-card.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Link } from '#components/ui/link.tsx'
import { findAddresses } from '#lib/customers/find-addresses.ts'
import { MAX_ADDRESSES } from '#lib/customers/schema.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { makeDefaultAction, removeAddressAction } from './actions.ts'

export const metadata: Metadata = { title: 'Your addresses', robots: { index: false } }

export default async function AddressesPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await visitorContext(params)
  if (ctx.actor.kind !== 'customer') redirect('/account/sign-in?next=/account/addresses')
  const addresses = await findAddresses(ctx)
  const add = (
    <Button asChild variant="secondary">
      <Link href="/account/addresses/new">Add an address</Link>
    </Button>
  )
  return (
    <AccountFrame title="Your addresses">
      {addresses.length === 0 ? (
        <EmptyState
          title="No address yet"
          text="With one, your next checkout is filled in."
          className="py-10!"
          action={add}
        />
      ) : (
        <>
          <ul className="grid gap-4 sm:grid-cols-2">
            {addresses.map((address, index) => (
              <AddressCard
                key={address.id}
                address={address}
                isDefault={index === 0}
                remove={removeAddressAction}
                makeDefault={makeDefaultAction}
              />
            ))}
          </ul>
          <div className="mt-6">
            {addresses.length < MAX_ADDRESSES ? (
              add
            ) : (
              <p className="text-14 text-muted">
                An account keeps {MAX_ADDRESSES} addresses. Remove one to add another.
              </p>
            )}
          </div>
        </>
      )}
    </AccountFrame>
  )
}
