import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountFrame } from '#components/shop/account-frame.tsx'
import { ConfirmMailbox } from '#components/shop/confirm-mailbox.tsx'
import { OrderList } from '#components/shop/order-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Link } from '#components/ui/link.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { findCustomerOrders } from '#lib/orders/find-customer-orders.ts'
import { signedInCustomer } from '#lib/web/sessions.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { askForConfirmationAction } from './confirm-email/actions.ts'

export const metadata: Metadata = { title: 'Your account', robots: { index: false } }

type AccountPageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AccountPage({ params, searchParams }: AccountPageProps) {
  const ctx = await visitorContext(params)
  const customer = await signedInCustomer(ctx.tenant)
  if (!customer) redirect('/account/sign-in')
  const { page } = await searchParams
  const [orders, settings] = await Promise.all([
    findCustomerOrders(ctx, typeof page === 'string' ? Number(page) : undefined),
    storefrontSettings(ctx.tenant),
  ])
  return (
    <AccountFrame title="Your account">
      {customer.emailVerifiedAt ? null : <ConfirmMailbox action={askForConfirmationAction} email={customer.email} />}
      {orders.items.length > 0 ? (
        <OrderList orders={orders.items} timeZone={settings.timeZone} />
      ) : (
        <EmptyState
          title="No orders yet"
          text="What you order while signed in is listed here."
          className="py-10!"
          action={
            <Button asChild variant="secondary">
              <Link href="/products">See all products</Link>
            </Button>
          }
        />
      )}
      <Pagination
        className="mt-6"
        page={orders.page}
        pageCount={orders.pageCount}
        hrefFor={(number) => (number === 1 ? '/account' : `/account?page=${number}`)}
      />
    </AccountFrame>
  )
}
