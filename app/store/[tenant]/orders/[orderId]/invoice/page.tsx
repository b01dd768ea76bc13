import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InvoiceSheet } from '#components/shop/invoice-sheet.tsx'
import { getInvoice } from '#lib/orders/invoice/get-invoice.ts'
import { invoicePath, orderPage } from '#lib/orders/order-address.ts'
import { visitorContext } from '#lib/web/store-page.ts'

/** Reads the visitor's cookies; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

/** The address may hold the key: it is not to be indexed, nor sent to other sites. */
export const metadata: Metadata = { title: 'Invoice', robots: { index: false }, referrer: 'no-referrer' }

type InvoicePageProps = {
  params: Promise<{ tenant: string; orderId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function InvoicePage({ params, searchParams }: InvoicePageProps) {
  const ctx = await visitorContext(params)
  const { orderId: id } = await params
  const { key } = await searchParams
  const door = { id, key: typeof key === 'string' ? key : '' }
  const invoice = await getInvoice(ctx, door)
  if (!invoice) notFound()
  return <InvoiceSheet invoice={invoice} back={orderPage(door)} pdf={invoicePath(door, '.pdf')} />
}
