import { getSharePicture, sharePictureVersion } from '#lib/content/share-picture/get-share-picture.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { storefrontProduct } from '#lib/web/storefront/storefront-product.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

/** The picture that is shown where a product's page is shared. */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async ({ tenant }, request) => {
    const [, slug] = /\/products\/([a-z0-9-]{1,80})\/share\.jpg$/.exec(request.nextUrl.pathname) ?? []
    const [product, settings] = await Promise.all([
      slug ? storefrontProduct(tenant, slug) : null,
      storefrontSettings(tenant),
    ])
    if (!product) return new Response('Not found', { status: 404 })
    const picture = await getSharePicture(tenant, product, settings)
    if (!picture) return new Response('Try again in a moment.', { status: 503, headers: { 'retry-after': '5' } })
    // Under its own version it never changes; an address without one is asked for again.
    const isExact = request.nextUrl.searchParams.get('v') === sharePictureVersion(product, settings)
    return new Response(new Uint8Array(picture), {
      headers: {
        'content-type': 'image/jpeg',
        'cache-control': isExact ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  },
})
