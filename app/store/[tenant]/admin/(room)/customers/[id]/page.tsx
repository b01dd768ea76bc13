import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddressLines } from '#components/dashboard/address-lines.tsx'
import { listAddress } from '#components/dashboard/list-address.ts'
import { OrderList } from '#components/dashboard/order-list.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import type { CustomerView } from '#lib/customers/customer-view.ts'
import { getCustomer } from '#lib/customers/get-customer.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { writtenDate } from '#lib/kernel/written-date.ts'
import { staffContext } from '#lib/web/store-page.ts'

type CustomerPageProps = { params: Promise<{ tenant: string; id: string }> }

export const metadata: Metadata = { title: 'Customer' }

export default async function CustomerPage({ params }: CustomerPageProps) {
  const ctx = await staffContext(params, 'customers:read')
  const { id } = await params
  const [customer, { timeZone, currency }] = await Promise.all([getCustomer(ctx, id), getStoreSettings(ctx.db)])
  if (!customer) notFound()
  const { name, since, orders, orderCount } = customer
  return (
    <>
      <PageHead
        back={{ href: '/admin/customers', label: 'Customers' }}
        title={name}
        meaning={`Customer since ${writtenDate(since, timeZone)}`}
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
        <Card>
          <CardHeader>
            <CardTitle>{orderCount === 1 ? '1 order' : `${orderCount} orders`}</CardTitle>
          </CardHeader>
          {orders.length > 0 ? (
            <div className="mt-2">
              <OrderList orders={orders} now={ctx.now()} timeZone={timeZone} ofOne />
            </div>
          ) : (
            <CardBody className="text-14 text-muted">Nothing yet.</CardBody>
          )}
          {orderCount > orders.length ? (
            <CardBody className="border-line border-t text-14">
              <a
                href={listAddress('/admin/orders', { q: customer.email })}
                className="text-accent-text underline underline-offset-4"
              >
                All orders with this e-mail address
              </a>
            </CardBody>
          ) : null}
        </Card>
        <CustomerCard customer={customer} currency={currency} />
      </div>
    </>
  )
}

function CustomerCard({ customer, currency }: { customer: CustomerView; currency: string }) {
  const { email, isVerified, wantsReminders, spentMinor, addresses } = customer
  return (
    <Card>
      <CardHeader>
        <CardTitle>About</CardTitle>
      </CardHeader>
      <CardBody className="grid grid-cols-1 gap-4 text-14">
        <div>
          <h3 className="text-13 text-muted">E-mail</h3>
          <a
            href={`mailto:${email}`}
            className="inline-flex min-h-6 items-center break-all text-accent-text underline underline-offset-4"
          >
            {email}
          </a>
          <p className="text-13 text-muted">{isVerified ? 'Confirmed' : 'Not confirmed yet'}</p>
        </div>
        <div>
          <h3 className="text-13 text-muted">Spent</h3>
          <p className="mt-0.5 tabular-nums">{formatMoney(spentMinor, currency)}</p>
        </div>
        <div>
          <h3 className="text-13 text-muted">Reminders</h3>
          <p className="mt-0.5">{wantsReminders ? 'Accepts them' : 'Unsubscribed; gets mail about orders only'}</p>
        </div>
        <div>
          <h3 className="text-13 text-muted">{addresses.length > 1 ? 'Addresses' : 'Address'}</h3>
          {addresses.length === 0 ? <p className="mt-0.5">None saved.</p> : null}
          <ul className="grid gap-3">
            {addresses.map((address, index) => (
              <li key={address.id}>
                <AddressLines address={address} className="mt-0.5" />
                {index === 0 && addresses.length > 1 ? <p className="text-13 text-muted">Used first</p> : null}
              </li>
            ))}
          </ul>
        </div>
      </CardBody>
    </Card>
  )
}
