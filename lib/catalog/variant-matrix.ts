import type { ProductOption } from './product-view.ts'

/** What separates two parts of a combination; it cannot be typed into a form. */
const BETWEEN = '\u0000'

/** A combination as one string, to compare by. */
export function combinationKey(optionValues: readonly string[]): string {
  return optionValues.join(BETWEEN)
}

/** "Blue / M": what a variant is called; '' for the only one of a product without options. */
export function variantTitle(optionValues: readonly string[]): string {
  return optionValues.join(' / ')
}

/** How many variants the options make, without making them. */
export function combinationCount(options: readonly ProductOption[]): number {
  return options.reduce((count, { values }) => count * values.length, 1)
}

/** Every combination of the options' values: the last option changes fastest. Without options: the one empty one. */
export function combinations(options: readonly ProductOption[]): string[][] {
  return options.reduce<string[][]>(
    (made, { values }) => made.flatMap((before) => values.map(({ value }) => [...before, value])),
    [[]],
  )
}

/**
 * The variants that new options make, keeping what is known of those that stay. A combination that was there keeps its
 * variant; one that only gained or lost options takes over the first variant that agrees with it in what both have, so
 * that a price or a stock that was entered is not lost because a size was added.
 * @param optionNames names of the options as they were when `variants` were made, in their order
 * @param fresh makes what is new, from the variant that it is most like
 */
export function growVariants<Variant extends { optionValues: string[] }>(
  variants: readonly Variant[],
  optionNames: readonly string[],
  options: readonly ProductOption[],
  fresh: (optionValues: string[], like: Variant | undefined) => Variant,
): Variant[] {
  const wanted = combinations(options)
  // What each variant would be called today: its values in today's order of options, null where it has none.
  const positions = options.map(({ name }) => optionNames.indexOf(name))
  const known = variants.map((variant) => ({
    variant,
    values: positions.map((position) => (position < 0 ? null : (variant.optionValues[position] ?? null))),
  }))
  const agrees = (values: (string | null)[], combination: string[]) =>
    values.every((value, index) => value === null || value === combination[index])
  const taken = new Set<Variant>()
  const owners = wanted.map((combination) => {
    const owner = known.find(({ variant, values }) => !taken.has(variant) && agrees(values, combination))
    if (owner) taken.add(owner.variant)
    return owner?.variant
  })
  return wanted.map((optionValues, index) => {
    const owner = owners[index]
    if (owner) return { ...owner, optionValues }
    const like = known.find(({ values }) => agrees(values, optionValues))?.variant ?? variants[0]
    return fresh(optionValues, like)
  })
}

/** A value that was renamed is renamed in the variants that have it: they stay what they are. */
export function renameValue<Variant extends { optionValues: string[] }>(
  variants: readonly Variant[],
  position: number,
  from: string,
  to: string,
): Variant[] {
  return variants.map((variant) => ({
    ...variant,
    optionValues: variant.optionValues.map((value, index) => (index === position && value === from ? to : value)),
  }))
}

/**
 * Why these variants do not fit these options, in a sentence; null when they do. A product need not have every
 * combination, but each variant is one, and no two are the same.
 */
export function matrixProblem(
  options: readonly ProductOption[],
  variants: readonly { optionValues: readonly string[] }[],
): string | null {
  if (options.length === 0 && variants.length > 1) return 'Several variants need an option that tells them apart.'
  const seen = new Set<string>()
  for (const { optionValues } of variants) {
    const fits =
      optionValues.length === options.length &&
      options.every(({ values }, index) => values.some(({ value }) => value === optionValues[index]))
    if (!fits) return 'A variant has a value that none of the options has. Reload the page and try again.'
    const key = combinationKey(optionValues)
    if (seen.has(key)) return `The variant ${variantTitle(optionValues)} is there twice.`
    seen.add(key)
  }
  return null
}
