import type { ProductView } from '#lib/catalog/product-view.ts'
import { plainTextOf } from '#lib/content/rich-text.ts'
import { toDecimal } from '#lib/kernel/money.ts'

/**
 * A product as schema.org describes it, with an offer for each variant at its own address; prices with the decimals of their currency.
 * @param shopUrl the store's one address, without a trailing slash
 */
export function productJsonLd(product: ProductView, shopName: string, shopUrl: string): Record<string, unknown> {
  const address = `${shopUrl}/products/${product.slug}`
  const addressOf = (id: string) =>
    product.variants.length > 1 ? `${address}?${new URLSearchParams({ variant: id })}` : address
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: plainTextOf(product.description, 400) || undefined,
    url: address,
    image: product.pictures.map(({ src }) => `${shopUrl}${src}`),
    brand: product.vendor ? { '@type': 'Brand', name: product.vendor } : undefined,
    sku: product.variants[0]?.sku || undefined,
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      name: variant.title || undefined,
      sku: variant.sku || undefined,
      url: addressOf(variant.id),
      price: toDecimal(variant.priceMinor, product.currency),
      priceCurrency: product.currency,
      availability: `https://schema.org/${variant.available ? 'InStock' : 'OutOfStock'}`,
      seller: { '@type': 'Organization', name: shopName },
    })),
    aggregateRating:
      product.rating.count > 0
        ? {
            '@type': 'AggregateRating',
            ratingValue: (product.rating.sum / product.rating.count).toFixed(1),
            reviewCount: product.rating.count,
          }
        : undefined,
  }
}
