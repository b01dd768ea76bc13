import type { VariantView } from './product-view.ts'

type Choosable = Pick<VariantView, 'optionValues' | 'available'>

/** What a product's page begins with: the first variant that can be had, or simply the first. */
export function firstChoice<Variant extends Choosable>(variants: readonly Variant[]): Variant | undefined {
  return variants.find(({ available }) => available) ?? variants[0]
}

/**
 * The variant that a press on one value leads to: the one that keeps most of what was chosen before; of equals one that
 * can be had. Undefined when no variant has the value at all.
 */
export function chooseValue<Variant extends Choosable>(
  variants: readonly Variant[],
  chosen: readonly string[],
  position: number,
  value: string,
): Variant | undefined {
  const kept = ({ optionValues }: Variant) =>
    optionValues.filter((each, at) => at !== position && each === chosen[at]).length
  return variants
    .filter(({ optionValues }) => optionValues[position] === value)
    .toSorted((a, b) => kept(b) - kept(a) || Number(b.available) - Number(a.available))[0]
}

/**
 * How one value of an option stands, with the other options as they are chosen: a variant that can be had, one that is
 * sold out, or no such variant.
 */
export function valueState(
  variants: readonly Choosable[],
  chosen: readonly string[],
  position: number,
  value: string,
): 'available' | 'sold-out' | 'none' {
  const wanted = chosen.map((each, at) => (at === position ? value : each))
  const variant = variants.find(({ optionValues }) => wanted.every((each, at) => optionValues[at] === each))
  if (!variant) return 'none'
  return variant.available ? 'available' : 'sold-out'
}
