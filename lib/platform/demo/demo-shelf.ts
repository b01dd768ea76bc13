import type { CollectionRule } from '#lib/catalog/collection-rule.ts'
import type { ProductOption } from '#lib/catalog/product-view.ts'
import { combinations, variantTitle } from '#lib/catalog/variant-matrix.ts'
import type { Minor } from '#lib/kernel/money.ts'
import type { DemoProduct } from './demo-store.ts'

/** Where a product of a demo stands, and what there is to choose about it. */
export type DemoPlace = {
  type: string
  vendor: string
  tags: readonly string[]
  options?: readonly ProductOption[]
  /** What a value costs on top of the price, US cents. */
  extraMinor?: Readonly<Record<string, Minor>>
  /** Variants that are sold out: "M / Sage". */
  soldOut?: readonly string[]
  /** Which of the pictures, counted from 0, shows a value. */
  shown?: Readonly<Record<string, number>>
  weightGrams?: number
}

export type DemoCollection = {
  slug: string
  title: string
  /** Plain paragraphs. */
  description: string
} & ({ products: readonly string[] } | { rule: CollectionRule })

/** @property places by the product's slug */
export type DemoShelf = { places: Readonly<Record<string, DemoPlace>>; collections: readonly DemoCollection[] }

/** An option whose values are words, or words with their colours. */
export function option(name: string, values: readonly string[] | Readonly<Record<string, string>>): ProductOption {
  const entries = Array.isArray(values)
    ? values.map((value: string) => ({ value, swatch: null }))
    : Object.entries(values).map(([value, swatch]) => ({ value, swatch: String(swatch) }))
  return { name, values: entries }
}

/** The variants of a product of a demo; the first one has its price and its SKU. Its stock is spread over them. */
export function demoVariants(product: DemoProduct, place: DemoPlace | undefined) {
  const { options = [], extraMinor = {}, soldOut = [], weightGrams = 0 } = place ?? {}
  const made = combinations(options)
  return made.map((optionValues, position) => {
    const title = variantTitle(optionValues)
    const extra = optionValues.reduce((sum, value) => sum + (extraMinor[value] ?? 0), 0)
    const share = Math.floor(product.stock / made.length) + (position < product.stock % made.length ? 1 : 0)
    return {
      title,
      optionValues,
      position,
      sku: position === 0 ? product.sku : `${product.sku}-${position + 1}`,
      priceMinor: product.priceMinor + extra,
      compareAtMinor: product.compareAtMinor === undefined ? null : product.compareAtMinor + extra,
      stock: soldOut.includes(title) ? 0 : share,
      weightGrams,
    }
  })
}
