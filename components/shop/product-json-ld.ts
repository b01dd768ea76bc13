import type { ProductView } from '#lib/catalog/product-view.ts'
import { plainTextOf } from '#lib/content/rich-text.ts'
import { toDecimal } from '#lib/kernel/money.ts'

/** A product as schema.org describes it; prices with the decimals of their currency. */
export function productJsonLd(product: ProductView, shopName: string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: plainTextOf(product.description, 400) || undefined,
    image: product.pictures.map(({ src }) => src),
    sku: product.variants[0]?.sku || undefined,
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      price: toDecimal(variant.priceMinor, product.currency),
      priceCurrency: product.currency,
      availability: `https://schema.org/${variant.available ? 'InStock' : 'OutOfStock'}`,
      seller: { '@type': 'Organization', name: shopName },
    })),
  }
}
