import { describe, expect, it } from 'vitest'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { productJsonLd } from './product-json-ld.ts'

function product(currency: string, priceMinor: number, stock: number): ProductView {
  return {
    id: 'p',
    slug: 'p',
    title: 'Kettle',
    description: '<p><strong>Boils</strong> water</p>',
    status: 'active',
    isExample: false,
    rating: { sum: 0, count: 0 },
    currency,
    pictures: [],
    publishAt: null,
    vendor: '',
    type: '',
    tags: [],
    seoTitle: '',
    seoDescription: '',
    isGiftCard: false,
    options: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    version: 'v1',
    variants: [
      {
        id: 'v',
        title: '',
        optionValues: [],
        sku: '',
        barcode: '',
        priceMinor,
        compareAtMinor: null,
        stock,
        tracked: true,
        available: stock > 0,
        weightGrams: 0,
        requiresShipping: true,
        taxable: true,
        mediaId: null,
      },
    ],
  }
}

describe('productJsonLd', () => {
  it.each([
    ['USD', 102998, '1029.98'],
    ['JPY', 1200, '1200'],
    ['KWD', 1250, '1.250'],
  ])('writes %s with its own decimals', (currency, priceMinor, price) => {
    expect(productJsonLd(product(currency, priceMinor, 1), 'Shop', 'https://shop.example').offers).toMatchObject([
      { price, priceCurrency: currency },
    ])
  })

  it('says when it is sold out', () => {
    expect(productJsonLd(product('USD', 100, 0), 'Shop', 'https://shop.example').offers).toMatchObject([
      { availability: 'https://schema.org/OutOfStock' },
    ])
  })

  it('offers each of several variants at its own address, as it stands', () => {
    const one = product('USD', 100, 1)
    const shirt = {
      ...one,
      variants: one.variants.flatMap((variant) => [
        { ...variant, id: 'a' },
        { ...variant, id: 'b&c', available: false, priceMinor: 101 },
      ]),
    }
    const { url, offers } = productJsonLd(shirt, 'Shop', 'https://shop.example')
    expect(url).toBe('https://shop.example/products/p')
    expect(offers).toMatchObject([
      { url: 'https://shop.example/products/p?variant=a', availability: 'https://schema.org/InStock', price: '1.00' },
      {
        url: 'https://shop.example/products/p?variant=b%26c',
        availability: 'https://schema.org/OutOfStock',
        price: '1.01',
      },
    ])
    expect(productJsonLd(one, 'Shop', 'https://shop.example').offers).toMatchObject([
      { url: 'https://shop.example/products/p' },
    ])
  })

  it('tells the mean of the stars once there are some', () => {
    const rated = { ...product('USD', 100, 1), rating: { sum: 9, count: 2 } }
    expect(productJsonLd(rated, 'Shop', 'https://shop.example').aggregateRating).toMatchObject({
      ratingValue: '4.5',
      reviewCount: 2,
    })
    expect(productJsonLd(product('USD', 100, 1), 'Shop', 'https://shop.example').aggregateRating).toBeUndefined()
  })

  it('describes it in plain words', () => {
    expect(productJsonLd(product('USD', 100, 1), 'Shop', 'https://shop.example').description).toBe('Boils water')
  })
})
