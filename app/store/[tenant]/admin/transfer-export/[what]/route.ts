import { Readable } from 'node:stream'
import type { NextRequest } from 'next/server'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { csvStream } from '#lib/transfer/csv-stream.ts'
import { exportCustomers } from '#lib/transfer/export-customers.ts'
import { exportOrders } from '#lib/transfer/export-orders.ts'
import { exportProducts } from '#lib/transfer/export-products.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

const EXPORTS = {
  products: defineStoreRoute({
    permission: 'products:read',
    audit: { action: 'products.exported' },
    run: async (ctx) => download(ctx, 'products', exportProducts(ctx, await storeUrl(ctx.tenant))),
  }),
  orders: defineStoreRoute({
    permission: 'customers:export',
    audit: { action: 'orders.exported' },
    run: async (ctx) => download(ctx, 'orders', exportOrders(ctx)),
  }),
  customers: defineStoreRoute({
    permission: 'customers:export',
    audit: { action: 'customers.exported' },
    run: async (ctx) => download(ctx, 'customers', exportCustomers(ctx)),
  }),
}

export async function GET(request: NextRequest, { params }: { params: Promise<{ what: string }> }): Promise<Response> {
  const { what } = await params
  if (!isExport(what)) return new Response('Not found', { status: 404 })
  return EXPORTS[what](request)
}

function isExport(what: string): what is keyof typeof EXPORTS {
  return Object.hasOwn(EXPORTS, what)
}

function download({ tenant, now }: StoreContext, what: string, rows: AsyncIterable<string[]>): Response {
  const name = `${tenant.slug}-${what}-${now().toISOString().slice(0, 10)}.csv`
  return new Response(Readable.toWeb(csvStream(rows)) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
}
