import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CancelOwnOrder } from '#components/shop/cancel-own-order.tsx'
import { OrderAccountForm } from '#components/shop/order-account-form.tsx'
import { OrderProgress } from '#components/shop/order-progress.tsx'
import { OrderReceipt } from '#components/shop/order-receipt.tsx'
import { OrderReturns } from '#components/shop/order-returns.tsx'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { PaymentInstructions } from '#components/shop/payment-instructions.tsx'
import { ReorderForm } from '#components/shop/reorder-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Link } from '#components/ui/link.tsx'
import { formatMoney } from '#lib/kernel/money.ts'
import { getPaymentInstructions } from '#lib/orders/get-payment-instructions.ts'
import { getReceipt } from '#lib/orders/get-receipt.ts'
import { invoicePath } from '#lib/orders/order-address.ts'
import type { OrderStatus } from '#lib/orders/order-lifecycle.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { findOrderReturns } from '#lib/returns/find-order-returns.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { cancelOwnAction, registerFromOrderAction, reorderAction, requestReturnAction } from './actions.ts'

/** Reads the visitor's cookies; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

/** The address is the secret: it is not to be indexed, nor sent to other sites. */
export const metadata: Metadata = { title: 'Your order', robots: { index: false }, referrer: 'same-origin' }

type OrderPageProps = {
  params: Promise<{ tenant: string; orderId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const ctx = await visitorContext(params)
  const { orderId: id } = await params
  const { key } = await searchParams
  const door = { id, key: typeof key === 'string' ? key : '' }
  const [order, settings] = await Promise.all([getReceipt(ctx, door), storefrontSettings(ctx.tenant)])
  if (!order) notFound()
  const returns = await findOrderReturns(ctx, order)
  const isOpen = order.status === 'open'
  const howToPay = await getPaymentInstructions(ctx.db, order)
  const firstName = order.address.name.split(' ')[0]
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <PageHead title={isOpen ? `Thank you${firstName ? `, ${firstName}` : ''}` : `Order ${order.number}`}>
        <p className="break-words">{WORDS[order.status](order.number)}</p>
      </PageHead>
      <OrderProgress order={order} timeZone={settings.timeZone} />
      <PaymentInstructions text={howToPay} orderNumber={order.number} />
      <OrderReceipt order={order} timeZone={settings.timeZone}>
        <div className="mt-10 flex flex-wrap gap-3">
          <ReorderForm action={reorderAction} id={order.id} doorKey={door.key} />
          {isOpen ? (
            <CancelOwnOrder
              action={cancelOwnAction}
              id={order.id}
              doorKey={door.key}
              consequences={consequencesOf(order)}
            />
          ) : null}
          <Button asChild variant="secondary">
            <Link href={invoicePath(door)}>Invoice</Link>
          </Button>
          <Button asChild variant="ghost" className="max-sm:px-0">
            <Link href="/products">Continue shopping</Link>
          </Button>
        </div>
        <OrderReturns
          returns={returns}
          action={requestReturnAction}
          id={order.id}
          doorKey={door.key}
          timeZone={settings.timeZone}
        />
        {ctx.actor.kind === 'guest' && order.customerId === null ? (
          <OrderAccountForm action={registerFromOrderAction} id={order.id} doorKey={door.key} email={order.email} />
        ) : null}
      </OrderReceipt>
    </PageWidth>
  )
}

const WORDS: Record<OrderStatus, (number: string) => string> = {
  open: (number) => `Your order ${number} has arrived with us. Keep the address of this page: it is your receipt.`,
  fulfilled: () => 'Your order is on its way to you.',
  cancelled: () => 'This order was cancelled.',
}

function consequencesOf({ paymentStatus, giftCardMinor, totalMinor, currency }: OrderView): string {
  const paid = paymentStatus === 'unpaid' ? giftCardMinor : totalMinor
  return paid > 0
    ? `${formatMoney(paid, currency)} goes back the way it was paid. This cannot be undone.`
    : 'Nothing has been paid yet. This cannot be undone.'
}
