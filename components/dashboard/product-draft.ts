import type { ProductOption, ProductView } from '#lib/catalog/product-view.ts'
import { combinationCount, growVariants, renameValue } from '#lib/catalog/variant-matrix.ts'
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

/** Options that make variants: those that are named still wait for their first value otherwise. */
function filled(options: readonly ProductOption[]): ProductOption[] {
  return options.filter(({ values }) => values.length > 0)
}

/**
 * The draft after options or their values were added, removed or put in another order. A combination that was taken out
 * of the grid by hand stays out; only what is new comes in.
 * @returns null when that would be more than `most` variants
 */
export function withOptions(draft: ProductDraft, options: ProductOption[], most: number): ProductDraft | null {
  const [before, after] = [filled(draft.options), filled(options)]
  if (combinationCount(after) > most) return null
  const names = before.map(({ name }) => name)
  const grown = growVariants(draft.variants, names, after, freshVariant)
  const known = new Map(before.map(({ name, values }) => [name, new Set(values.map(({ value }) => value))]))
  const isOld = (variant: DraftVariant) =>
    after.length === before.length &&
    after.every(({ name }, index) => known.get(name)?.has(variant.optionValues[index] ?? '') === true)
  const there = new Set(draft.variants.map(({ key }) => key))
  const variants = grown.filter((variant) => there.has(variant.key) || !isOld(variant))
  return { options, variants: variants.length > 0 ? variants : grown }
}

/** The draft with an option called otherwise; its variants stay what they are. */
export function withOptionName(draft: ProductDraft, position: number, name: string): ProductDraft {
  return { ...draft, options: draft.options.map((option, at) => (at === position ? { ...option, name } : option)) }
}

/** The draft with a value called otherwise, in the option and in the variants that have it. */
export function withValueName(draft: ProductDraft, position: number, from: string, to: string): ProductDraft {
  const options = draft.options.map((option, at) =>
    at === position
      ? { ...option, values: option.values.map((value) => (value.value === from ? { ...value, value: to } : value)) }
      : option,
  )
  const place = filled(draft.options.slice(0, position)).length
  return { options, variants: renameValue(draft.variants, place, from, to) }
}
