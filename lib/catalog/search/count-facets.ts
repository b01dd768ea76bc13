import { readChoices } from './choices.ts'
import { haveCommon, inBoth, inEither, isNone, maskOf, NO_VARIANT, without } from './mask.ts'

/** Products with the same variants: how many of them there are, by which variants are sold out (numbers of a mask). */
export type Kind = { choices: string; sold: readonly (readonly [low: number, high: number, count: number])[] }

export type OptionFacet = { name: string; values: { value: string; swatch: string | null; count: number }[] }

type Wanted = { options: Readonly<Record<string, readonly string[]>>; inStock: boolean }

/** An option with more values than this is no help in choosing. */
const MOST_VALUES = 30
const MOST_OPTIONS = 8

/**
 * Counts the values of options, each option with all filters but its own: a product counts for a value when one of its
 * variants has it and passes the other filters.
 * @param kinds products that pass all filters that are not about variants; what is sold out says nothing unless `inStock`
 */
export function countFacets(kinds: readonly Kind[], wanted: Wanted): OptionFacet[] {
  const chosen = Object.entries(wanted.options)
  const facets = new Map<string, Map<string, OptionFacet['values'][number]>>()
  for (const { choices: column, sold } of kinds) {
    const { all, options, swatches } = readChoices(column)
    const passing = chosen.map(([name, values]) => {
      const own = options.find((option) => option.name === name)?.values ?? []
      const wanted = own.filter(({ value }) => values.includes(value))
      return { name, mask: wanted.reduce((mask, each) => inEither(mask, each.mask), NO_VARIANT) }
    })
    const left = sold.flatMap(([low, high, count]) =>
      count === 0 ? [] : [{ mask: wanted.inStock ? without(all, maskOf([low, high])) : all, count }],
    )
    for (const { name, values } of options) {
      const others = passing.reduce((mask, each) => (each.name === name ? mask : inBoth(mask, each.mask)), all)
      if (isNone(others)) continue
      const facet = facets.get(name) ?? new Map<string, OptionFacet['values'][number]>()
      facets.set(name, facet)
      for (const { value, mask } of values) {
        const fits = inBoth(mask, others)
        const count = left.reduce((sum, each) => (haveCommon(fits, each.mask) ? sum + each.count : sum), 0)
        if (count === 0) continue
        const counted = facet.get(value) ?? { value, swatch: null, count: 0 }
        counted.count += count
        counted.swatch ??= swatches.get(value) ?? null
        facet.set(value, counted)
      }
    }
  }
  for (const [name, values] of chosen) {
    const facet = facets.get(name) ?? new Map<string, OptionFacet['values'][number]>()
    for (const value of values) if (!facet.has(value)) facet.set(value, { value, swatch: null, count: 0 })
    facets.set(name, facet)
  }
  return shown(
    [...facets].map(([name, values]) => ({ name, values: [...values.values()] })),
    wanted.options,
  )
}

/** What is chosen is always there, also when it leads nowhere; an option with nothing to choose is not. */
function shown(options: OptionFacet[], chosen: Wanted['options']): OptionFacet[] {
  return options
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => {
      const kept = values
        .toSorted((a, b) => Number(isIn(chosen, name, b)) - Number(isIn(chosen, name, a)) || b.count - a.count)
        .slice(0, MOST_VALUES)
      return { name, values: kept.toSorted(byValue) }
    })
    .toSorted((a, b) => sum(b) - sum(a) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_OPTIONS)
}

function isIn(chosen: Wanted['options'], name: string, { value }: { value: string }): boolean {
  return chosen[name]?.includes(value) ?? false
}

const SIZES = ['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', '2xl', 'xxxl', '3xl', '4xl', '5xl']

/** Sizes from small to large, numbers by number, the rest by the alphabet. */
function byValue(a: { value: string }, b: { value: string }): number {
  const [sizeA, sizeB] = [SIZES.indexOf(a.value.toLowerCase()), SIZES.indexOf(b.value.toLowerCase())]
  if (sizeA >= 0 && sizeB >= 0) return sizeA - sizeB
  return a.value.localeCompare(b.value, 'en', { numeric: true })
}

function sum({ values }: OptionFacet): number {
  return values.reduce((total, { count }) => total + count, 0)
}
