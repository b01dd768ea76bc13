import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '#components/shop/json-ld.tsx'
import { productJsonLd } from '#components/shop/product-json-ld.ts'
import { ProductPage } from '#components/shop/product-page.tsx'
import { plainTextOf } from '#lib/content/rich-text.ts'
import { shippingRates } from '#lib/shipping/shipping-rates.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { otherProducts } from '#lib/web/storefront/other-products.ts'
import { storefrontProduct } from '#lib/web/storefront/storefront-product.ts'
import { storefrontProducts } from '#lib/web/storefront/storefront-products.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { addToCartAction, setCartQuantityAction } from '../../cart/actions.ts'

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
  const picture = product.pictures[0]
  return {
    title: product.title,
    description: plainTextOf(product.description, LONGEST_META) || undefined,
    openGraph: picture ? { images: [{ url: picture.src, alt: picture.alt }] } : undefined,
  }
}

export default async function ProductRoute({ params }: ProductRouteProps) {
  const tenant = await storeOfPage(params)
  const [product, settings] = await Promise.all([productOf(params), storefrontSettings(tenant)])
  if (!product) notFound()
  const [first] = product.variants
  const ofOne = { destination: null, lines: first ? [{ quantity: 1, weightGrams: 0, requiresShipping: true }] : [] }
  const { items } = await storefrontProducts(tenant, 'newest', 1)
  return (
    <>
      <JsonLd data={productJsonLd(product, settings.name)} />
      <ProductPage
        product={product}
        delivery={shippingRates(settings.shipping, { ...ofOne, subtotalAfterDiscountsMinor: 0 })}
        deliveryOfOne={
          shippingRates(settings.shipping, { ...ofOne, subtotalAfterDiscountsMinor: first?.priceMinor ?? 0 })[0]
        }
        freeShippingFromMinor={settings.freeShippingFromMinor}
        addToCart={addToCartAction}
        setCartQuantity={setCartQuantityAction}
        others={otherProducts(items, product.slug, OTHERS)}
      />
    </>
  )
}

async function productOf(params: ProductRouteProps['params']) {
  const { slug } = await params
  return SLUG.test(slug) ? storefrontProduct(await storeOfPage(params), slug) : null
}
