import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { breadcrumbJsonLd } from '#components/shop/breadcrumb-json-ld.ts'
import { JsonLd } from '#components/shop/json-ld.tsx'
import { productJsonLd } from '#components/shop/product-json-ld.ts'
import { ProductPage } from '#components/shop/product-page.tsx'
import { ReviewsSection } from '#components/shop/reviews-section.tsx'
import { plainTextOf } from '#lib/content/rich-text.ts'
import { SHARE_HEIGHT, SHARE_WIDTH } from '#lib/content/share-picture/draw-share-picture.ts'
import { sharePictureVersion } from '#lib/content/share-picture/get-share-picture.ts'
import { shippingRates } from '#lib/shipping/shipping-rates.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { otherProducts } from '#lib/web/storefront/other-products.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontProduct } from '#lib/web/storefront/storefront-product.ts'
import { storefrontProducts } from '#lib/web/storefront/storefront-products.ts'
import { storefrontReviews } from '#lib/web/storefront/storefront-reviews.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { addToCartAction, setCartQuantityAction } from '../../cart/actions.ts'
import { askForStockNoticeAction } from '../actions.ts'

type ProductRouteProps = { params: Promise<{ tenant: string; slug: string }> }

/** What a product's slug can be; anything else is not looked up, nor remembered. */
const SLUG = /^[a-z0-9-]{1,80}$/

/** Search engines show no more of a description. */
const LONGEST_META = 155

/** So many other products stand below. */
const OTHERS = 4

export const revalidate = 3600

export function generateStaticParams(): Awaited<ProductRouteProps['params']>[] {
  return []
}

export async function generateMetadata({ params }: ProductRouteProps): Promise<Metadata> {
  const product = await productOf(params)
  if (!product) return { title: 'Not here' }
  const tenant = await storeOfPage(params)
  const version = sharePictureVersion(product, await storefrontSettings(tenant))
  const path = `/products/${product.slug}`
  return shopMetadata(tenant, {
    title: product.seoTitle || product.title,
    description: product.seoDescription || plainTextOf(product.description, LONGEST_META),
    path,
    picture: { src: `${path}/share.jpg?v=${version}`, alt: product.title, width: SHARE_WIDTH, height: SHARE_HEIGHT },
  })
}

export default async function ProductRoute({ params }: ProductRouteProps) {
  const tenant = await storeOfPage(params)
  const [product, settings, url] = await Promise.all([productOf(params), storefrontSettings(tenant), storeUrl(tenant)])
  if (!product) notFound()
  const [first] = product.variants
  const ofOne = { destination: null, lines: first ? [{ quantity: 1, weightGrams: 0, requiresShipping: true }] : [] }
  const [{ items }, reviews] = await Promise.all([
    storefrontProducts(tenant, 'newest', 1),
    storefrontReviews(tenant, product, 1),
  ])
  return (
    <>
      <JsonLd data={productJsonLd(product, settings.name, url)} />
      <JsonLd
        data={breadcrumbJsonLd(url, [
          { name: settings.name, path: '/' },
          { name: 'All products', path: '/products' },
          { name: product.title, path: `/products/${product.slug}` },
        ])}
      />
      <ProductPage
        product={product}
        delivery={shippingRates(settings.shipping, { ...ofOne, subtotalAfterDiscountsMinor: 0 })}
        deliveryOfOne={
          shippingRates(settings.shipping, { ...ofOne, subtotalAfterDiscountsMinor: first?.priceMinor ?? 0 })[0]
        }
        freeShippingFromMinor={settings.freeShippingFromMinor}
        addToCart={addToCartAction}
        setCartQuantity={setCartQuantityAction}
        askForStockNotice={askForStockNoticeAction}
        reviews={
          <ReviewsSection
            product={product}
            reviews={reviews.items}
            reviewsOpen={settings.reviewsOpen}
            shopName={settings.name}
            timeZone={settings.timeZone}
          />
        }
        others={otherProducts(items, product.slug, OTHERS)}
      />
    </>
  )
}

async function productOf(params: ProductRouteProps['params']) {
  const { slug } = await params
  return SLUG.test(slug) ? storefrontProduct(await storeOfPage(params), slug) : null
}
