import type { Metadata } from 'next'
import { listQuery } from '#components/dashboard/list-query.ts'
import { NarrowedList } from '#components/dashboard/narrowed-list.tsx'
import { NoOrders } from '#components/dashboard/no-orders.tsx'
import { OrderList } from '#components/dashboard/order-list.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { findOrders } from '#lib/orders/find-orders.ts'
import { ORDER_FILTERS, type OrderFilter } from '#lib/orders/schema.ts'
import { staffContext } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Orders' }

type OrdersPageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/admin/orders'
const LABELS: Record<OrderFilter, string> = {
  open: 'To fulfil',
  unpaid: 'Unpaid',
  attention: 'To look at',
  fulfilled: 'Fulfilled',
  cancelled: 'Cancelled',
  refunded: 'Refunded',
}

export default async function OrdersPage({ params, searchParams }: OrdersPageProps) {
  const ctx = await staffContext(params, 'orders:read')
  const query = listQuery(await searchParams, ORDER_FILTERS)
  const [orders, { timeZone }] = await Promise.all([findOrders(ctx, query), getStoreSettings(ctx.db)])
  const { q, status } = query
  return (
    <>
      <PageHead title="Orders" meaning="What people bought, latest first." />
      <NarrowedList
        path={PATH}
        what="orders"
        labels={LABELS}
        query={query}
        page={orders.page}
        pageCount={orders.pageCount}
      >
        {orders.items.length > 0 ? (
          <OrderList orders={orders.items} now={ctx.now()} timeZone={timeZone} />
        ) : (
          <NoOrders narrowed={q !== '' || status !== undefined} />
        )}
      </NarrowedList>
    </>
  )
}
