import { drawInvoice } from '#lib/orders/invoice/draw-invoice.ts'
import { getInvoice } from '#lib/orders/invoice/get-invoice.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** The invoice as a file, for whoever has the order's signed link and for its customer. */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async (ctx, request) => {
    const [, id = ''] = /\/orders\/([\w-]{1,60})\/invoice\.pdf$/.exec(request.nextUrl.pathname) ?? []
    const invoice = await getInvoice(ctx, { id, key: request.nextUrl.searchParams.get('key') ?? '' })
    if (!invoice) return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } })
    const name = `invoice-${invoice.number.replaceAll(/[^\w-]/g, '')}.pdf`
    return new Response(new Uint8Array(await drawInvoice(invoice)), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${name}"`,
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
        'content-security-policy': "default-src 'none'; sandbox",
        'referrer-policy': 'no-referrer',
      },
    })
  },
})
