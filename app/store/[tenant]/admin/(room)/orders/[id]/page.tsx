import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import { CancelOrderButton } from '#components/dashboard/cancel-order-button.tsx'
import { formatMoment } from '#components/dashboard/format-date.ts'
import { FulfilDialog, TrackingDialog } from '#components/dashboard/fulfil-dialog.tsx'
import { OrderAttention } from '#components/dashboard/order-attention.tsx'
import { OrderCustomerCard } from '#components/dashboard/order-customer-card.tsx'
import { OrderLinesCard } from '#components/dashboard/order-lines-card.tsx'
import { OrderStatusBadge, PaymentStatusBadge } from '#components/dashboard/order-status-badge.tsx'
import { OrderTimeline } from '#components/dashboard/order-timeline.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { RefundDialog } from '#components/dashboard/refund-dialog.tsx'
import { ReturnList } from '#components/dashboard/return-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { may } from '#lib/auth/permissions.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { getOrder } from '#lib/orders/get-order.ts'
import { invoicePath, orderKey } from '#lib/orders/order-address.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { refundLeft } from '#lib/orders/refund-left.ts'
import { findOrderReturns } from '#lib/returns/find-order-returns.ts'
import { staffContext } from '#lib/web/store-page.ts'
import {
  cancelAction,
  changeTrackingAction,
  fulfilAction,
  markPaidAction,
  refundAction,
  settleAttentionAction,
} from '../actions.ts'

type OrderPageProps = { params: Promise<{ tenant: string; id: string }> }

export const metadata: Metadata = { title: 'Order' }

export default async function OrderPage({ params }: OrderPageProps) {
  const ctx = await staffContext(params, 'orders:read')
  const { id } = await params
  const [order, { timeZone }] = await Promise.all([getOrder(ctx, id), getStoreSettings(ctx.db)])
  if (!order) notFound()
  const [left, { returns }] = await Promise.all([refundLeft(ctx.db, order.id), findOrderReturns(ctx, order)])
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
        action={<OrderSteps order={order} leftMinor={left.chargeMinor + left.giftCardMinor} storeId={ctx.tenant.id} />}
      />
      <OrderAttention
        action={settleAttentionAction}
        id={order.id}
        attention={order.attention}
        maySettle={may(ctx.actor, 'orders:write')}
      />
      {order.refundDue ? (
        <FormMessage className="mb-4">
          This order is cancelled, but the money has not gone back yet. Try the refund again.
        </FormMessage>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid grid-cols-1 gap-4">
          <OrderLinesCard order={order} />
          {returns.length > 0 ? (
            <Card>
              <CardHeader>
                <CardTitle>Returns</CardTitle>
              </CardHeader>
              <div className="mt-2">
                <ReturnList returns={returns} now={ctx.now()} timeZone={timeZone} />
              </div>
            </Card>
          ) : null}
          <OrderTimeline order={order} timeZone={timeZone} />
        </div>
        <OrderCustomerCard order={order} />
      </div>
    </>
  )
}

/** What may be done next; the step that is most likely meant stands last and stands out. */
function OrderSteps({ order, leftMinor, storeId }: { order: OrderView; leftMinor: number; storeId: string }) {
  const { id, number, can } = order
  return (
    <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-center">
      <Button asChild variant="secondary">
        <a href={invoicePath({ id, key: orderKey(storeId, id) })} target="_blank" rel="noopener">
          Invoice
        </a>
      </Button>
      {leftMinor > 0 && !order.refundDue ? (
        <RefundDialog action={refundAction} order={order} leftMinor={leftMinor} />
      ) : null}
      {order.status === 'fulfilled' ? <TrackingDialog action={changeTrackingAction} order={order} /> : null}
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
      {can.fulfil ? <FulfilDialog action={fulfilAction} id={id} number={number} /> : null}
    </div>
  )
}

function consequencesOf({ itemCount, paymentStatus, totalMinor, currency }: OrderView): string {
  const stock = itemCount === 1 ? 'The item goes back into stock.' : `The ${itemCount} items go back into stock.`
  return paymentStatus === 'paid' ? `${stock} ${formatMoney(totalMinor, currency)} goes back to the customer.` : stock
}
