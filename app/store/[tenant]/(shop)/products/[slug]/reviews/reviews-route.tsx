import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReviewsPage, reviewsPath } from '#components/shop/reviews-page.tsx'
import { storeOfPage } from '#lib/web/store-page.ts'
import { shopMetadata } from '#lib/web/storefront/shop-metadata.ts'
import { storefrontProduct } from '#lib/web/storefront/storefront-product.ts'
import { storefrontReviews } from '#lib/web/storefront/storefront-reviews.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

type Params = Promise<{ tenant: string; slug: string }>

const SLUG = /^[a-z0-9-]{1,80}$/

/** What both addresses of reviews share: the first page has a shorter one. */
export async function reviewsMetadata(params: Params, page: number): Promise<Metadata> {
  const { tenant, product } = await productOf(params)
  if (!product) return { title: 'Not here' }
  const title = `Reviews of ${product.title}${page > 1 ? `, page ${page}` : ''}`
  return shopMetadata(tenant, { title, path: reviewsPath(product.slug, page) })
}

export async function ReviewsRoute({ params, page }: { params: Params; page: number }) {
  const { tenant, product } = await productOf(params)
  if (!product) notFound()
  const [reviews, { name, timeZone }] = await Promise.all([
    storefrontReviews(tenant, product, page),
    storefrontSettings(tenant),
  ])
  if (reviews.page !== page) notFound()
  return <ReviewsPage product={product} reviews={reviews} shopName={name} timeZone={timeZone} />
}

async function productOf(params: Params) {
  const [tenant, { slug }] = await Promise.all([storeOfPage(params), params])
  return { tenant, product: SLUG.test(slug) ? await storefrontProduct(tenant, slug) : null }
}
