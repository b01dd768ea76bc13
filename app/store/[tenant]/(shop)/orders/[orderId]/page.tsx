import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { OrderReceipt } from '#components/shop/order-receipt.tsx'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { Button } from '#components/ui/button.tsx'
import { getReceipt } from '#lib/orders/get-receipt.ts'
import { countryName } from '#lib/shipping/countries.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

/** Reads the visitor's cookies; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

/** The address is the secret: it is not to be indexed, nor sent to other sites. */
export const metadata: Metadata = { title: 'Your order', robots: { index: false }, referrer: 'no-referrer' }

export default async function ReceiptPage({ params }: { params: Promise<{ tenant: string; orderId: string }> }) {
  const { db, tenant } = await visitorContext(params)
  const { orderId } = await params
  const [order, settings] = await Promise.all([getReceipt(db, orderId), storefrontSettings(tenant)])
  if (!order) notFound()
  const firstName = order.address.name.split(' ')[0]
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <PageHead
        title={order.status === 'cancelled' ? `Order ${order.number}` : `Thank you${firstName ? `, ${firstName}` : ''}`}
      >
        {order.status === 'cancelled' ? (
          <p>This order was cancelled.</p>
        ) : (
          <p className="break-words">
            Your order {order.number} has arrived with us. Keep the address of this page: it is your receipt.
          </p>
        )}
      </PageHead>
      <OrderReceipt order={order} countryName={countryName(order.address.country)} timeZone={settings.timeZone} />
      <Button asChild variant="secondary" className="mt-12">
        <Link href="/products">Continue shopping</Link>
      </Button>
    </PageWidth>
  )
}
