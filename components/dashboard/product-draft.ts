import type { ProductOption, ProductView } from '#lib/catalog/product-view.ts'
import { toDecimal } from '#lib/kernel/money.ts'

/** A variant while its form is open: amounts and numbers as they are typed. */
export type DraftVariant = {
  /** Of this row of the form, as long as it is open. */
  key: string
  id?: string
  optionValues: string[]
  price: string
  compareAt: string
  sku: string
  barcode: string
  tracked: boolean
  stock: string
  stockBefore?: number
  weightGrams: string
  requiresShipping: boolean
  taxable: boolean
  mediaId: string | null
}

export type ProductDraft = { options: ProductOption[]; variants: DraftVariant[] }

const NEW: Omit<DraftVariant, 'key'> = {
  optionValues: [],
  price: '',
  compareAt: '',
  sku: '',
  barcode: '',
  tracked: true,
  stock: '0',
  weightGrams: '0',
  requiresShipping: true,
  taxable: true,
  mediaId: null,
}

/** The draft that a form begins with: the product as it is, or one variant without anything. */
export function draftOf(product: ProductView | null, currency: string): ProductDraft {
  if (!product) return { options: [], variants: [{ ...NEW, key: 'first' }] }
  const variants = product.variants.map((variant) => ({
    key: variant.id,
    id: variant.id,
    optionValues: variant.optionValues,
    price: toDecimal(variant.priceMinor, currency),
    compareAt: variant.compareAtMinor === null ? '' : toDecimal(variant.compareAtMinor, currency),
    sku: variant.sku,
    barcode: variant.barcode,
    tracked: variant.tracked,
    stock: String(variant.stock),
    stockBefore: variant.stock,
    weightGrams: String(variant.weightGrams),
    requiresShipping: variant.requiresShipping,
    taxable: variant.taxable,
    mediaId: variant.mediaId,
  }))
  return { options: product.options, variants }
}

/** A variant that the options have just made: like its kind in what kinds share, with no stock and no number yet. */
export function freshVariant(optionValues: string[], like: DraftVariant | undefined): DraftVariant {
  const { price, compareAt, tracked, weightGrams, requiresShipping, taxable } = like ?? NEW
  const shared = { price, compareAt, tracked, weightGrams, requiresShipping, taxable }
  return { ...NEW, ...shared, optionValues, key: optionValues.join('\u0000') }
}

/** What the form sends as its field `variants`. */
export function sentVariants(variants: readonly DraftVariant[]): string {
  return JSON.stringify(variants.map(({ key: _key, ...variant }) => variant))
}
