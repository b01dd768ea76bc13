import { type Choice, readChoices } from './choices.ts'

/** Products that are alike: `sold` has a 1 at the place of each variant that is sold out. */
export type Kind = { choices: string; sold: string; count: number }

export type OptionFacet = { name: string; values: { value: string; swatch: string | null; count: number }[] }

type Wanted = { options: Readonly<Record<string, readonly string[]>>; inStock: boolean }

/** An option with more values than this is no help in choosing. */
const MOST_VALUES = 30
const MOST_OPTIONS = 8

/**
 * Counts options and what is in stock, each with all filters but its own: a product counts for a value when one of its
 * variants has it and passes the other filters.
 * @param kinds products that pass all filters that are not about variants
 */
export function countFacets(
  kinds: readonly Kind[],
  wanted: Wanted,
): { total: number; inStock: number; options: OptionFacet[] } {
  const counts = new Map<string, Map<string, number>>()
  const swatchOf = new Map<string, string>()
  let total = 0
  let inStock = 0
  for (const { choices: column, sold, count } of kinds) {
    const { choices, swatches } = readChoices(column)
    const misses = choices.map((choice, index) => missesOf(choice, sold[index] === '1', wanted))
    if (misses.some((missed) => missed.length === 0)) total += count
    if (misses.some((missed, index) => only(missed, STOCK) && sold[index] !== '1')) inStock += count
    const names = new Set(choices.flatMap((choice) => Object.keys(choice)))
    for (const name of names) {
      const passing = choices.filter((_, index) => only(misses[index] ?? [], name))
      for (const value of new Set(passing.map((choice) => choice[name] ?? ''))) {
        if (value === '') continue
        const ofName = counts.get(name) ?? new Map<string, number>()
        counts.set(name, ofName.set(value, (ofName.get(value) ?? 0) + count))
        if (swatches[value] && !swatchOf.has(value)) swatchOf.set(value, swatches[value])
      }
    }
  }
  const options = [...counts].map(([name, values]) => ({
    name,
    values: [...values].map(([value, count]) => ({ value, swatch: swatchOf.get(value) ?? null, count })),
  }))
  return { total, inStock, options: shown(options, wanted.options) }
}

/** Stands for the filter on stock among the names of options; no option is called so. */
const STOCK = '\0stock'

function missesOf(choice: Choice, isSold: boolean, { options, inStock }: Wanted): string[] {
  const missed = Object.entries(options).flatMap(([name, values]) =>
    values.includes(choice[name] ?? '') ? [] : [name],
  )
  return inStock && isSold ? [...missed, STOCK] : missed
}

/** True when nothing is missed but perhaps this. */
function only(missed: readonly string[], name: string): boolean {
  return missed.length === 0 || (missed.length === 1 && missed[0] === name)
}

/** What is chosen is always there, also when it leads nowhere; an option with nothing to choose is not. */
function shown(options: OptionFacet[], chosen: Wanted['options']): OptionFacet[] {
  return options
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
