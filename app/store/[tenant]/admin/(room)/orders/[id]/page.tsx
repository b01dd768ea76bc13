import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import { CancelOrderButton } from '#components/dashboard/cancel-order-button.tsx'
import { formatMoment } from '#components/dashboard/format-date.ts'
import { OrderCustomerCard } from '#components/dashboard/order-customer-card.tsx'
import { OrderLinesCard } from '#components/dashboard/order-lines-card.tsx'
import { OrderStatusBadge, PaymentStatusBadge } from '#components/dashboard/order-status-badge.tsx'
import { OrderTimeline } from '#components/dashboard/order-timeline.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { getOrder } from '#lib/orders/get-order.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { cancelAction, fulfilAction, markPaidAction } from '../actions.ts'

type OrderPageProps = { params: Promise<{ tenant: string; id: string }> }

export const metadata: Metadata = { title: 'Order' }

export default async function OrderPage({ params }: OrderPageProps) {
  const ctx = await staffContext(params, 'orders:read')
  const { id } = await params
  const [order, { timeZone }] = await Promise.all([getOrder(ctx, id), getStoreSettings(ctx.db)])
  if (!order) notFound()
  return (
    <>
      <PageHead
        back={{ href: '/admin/orders', label: 'Orders' }}
        title={`Order ${order.number}`}
        labels={
          <>
            <OrderStatusBadge status={order.status} />
            <PaymentStatusBadge status={order.paymentStatus} />
          </>
        }
        meaning={`Placed ${formatMoment(order.placedAt, timeZone)}`}
        action={<OrderSteps order={order} />}
      />
      {order.refundDue ? (
        <FormMessage className="mb-4">
          This order is cancelled, but the money has not gone back yet. Try the refund again.
        </FormMessage>
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid gap-4">
          <OrderLinesCard order={order} />
          <OrderTimeline order={order} timeZone={timeZone} />
        </div>
        <OrderCustomerCard order={order} />
      </div>
    </>
  )
}

/** What may be done next; the step that is most likely meant stands last and stands out. */
function OrderSteps({ order }: { order: OrderView }) {
  const { id, number, can } = order
  return (
    <>
      {can.cancel && !order.refundDue ? (
        <CancelOrderButton action={cancelAction} id={id} number={number} consequences={consequencesOf(order)} />
      ) : null}
      {order.refundDue ? (
        <ActionButton action={cancelAction} fields={{ id }} done="The money is on its way back.">
          Try the refund again
        </ActionButton>
      ) : null}
      {can.markPaid ? (
        <ActionButton
          action={markPaidAction}
          fields={{ id }}
          variant={can.fulfil ? 'secondary' : 'primary'}
          done={`Order ${number} is paid.`}
        >
          Mark as paid
        </ActionButton>
      ) : null}
      {can.fulfil ? (
        <ActionButton action={fulfilAction} fields={{ id }} done={`Order ${number} is fulfilled.`}>
          Fulfil
        </ActionButton>
      ) : null}
    </>
  )
}

function consequencesOf({ itemCount, paymentStatus, totalMinor, currency }: OrderView): string {
  const stock = itemCount === 1 ? 'The item goes back into stock.' : `The ${itemCount} items go back into stock.`
  return paymentStatus === 'paid' ? `${stock} ${formatMoney(totalMinor, currency)} goes back to the customer.` : stock
}
