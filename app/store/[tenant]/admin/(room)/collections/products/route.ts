import { findPickableProducts } from '#lib/catalog/find-pickable-products.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** Products to choose from: `?q=` is part of a title or of an SKU. */
export const GET = defineStoreRoute({
  permission: 'products:read',
  audit: null,
  run: async (ctx, request) =>
    Response.json({ products: await findPickableProducts(ctx, request.nextUrl.searchParams.get('q') ?? '') }),
})
