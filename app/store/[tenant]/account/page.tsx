import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { OrderList } from '#components/shop/order-list.tsx'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { SignOutForm } from '#components/shop/sign-out-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { findCustomerOrders } from '#lib/orders/find-customer-orders.ts'
import { signedInCustomer } from '#lib/web/sessions.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { signOutAction } from './actions.ts'

export const metadata: Metadata = { title: 'Your account', robots: { index: false } }

export default async function AccountPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await visitorContext(params)
  const customer = await signedInCustomer(ctx.tenant)
  if (!customer) redirect('/account/sign-in')
  const [orders, settings] = await Promise.all([findCustomerOrders(ctx), storefrontSettings(ctx.tenant)])
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <div className="mx-auto max-w-[800px]">
        <PageHead title="Your account" />
        <div className="mt-6 flex flex-wrap items-center justify-between gap-4 rounded-card bg-sunken p-5">
          <div className="min-w-0 text-14">
            <p className="break-words font-medium">{customer.name}</p>
            <p className="break-words text-muted">{customer.email}</p>
          </div>
          <SignOutForm action={signOutAction} />
        </div>
        <p className="mt-4">
          <Link href="/account/wishlist" prefetch={false} className="text-14 underline underline-offset-4">
            Your wishlist
          </Link>
        </p>
        <h2 className="mt-12 mb-4 font-semibold text-18">Orders</h2>
        {orders.length > 0 ? (
          <OrderList orders={orders} timeZone={settings.timeZone} />
        ) : (
          <EmptyState
            title="No orders yet"
            text="What you order while signed in is listed here."
            className="py-10"
            action={
              <Button asChild variant="secondary">
                <Link href="/products">See all products</Link>
              </Button>
            }
          />
        )}
      </div>
    </PageWidth>
  )
}
