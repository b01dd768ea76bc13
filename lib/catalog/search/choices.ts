import type { ProductOption } from '../product-view.ts'

/** What one variant is: its value of each option, by the option's name. */
export type Choice = Readonly<Record<string, string>>

/** `choices`: one for each variant, in their order. `swatches`: #rrggbb by value. */
export type Choices = { choices: readonly Choice[]; swatches: Readonly<Record<string, string>> }

const NONE: Choices = { choices: [{}], swatches: {} }

/**
 * What a product's variants are, for its column `choices`. Products that are alike in this have the same text, so that
 * lists count a few kinds of products instead of each one's variants. Whoever writes variants writes this too.
 */
export function choicesOf(
  options: readonly ProductOption[],
  variants: readonly { optionValues: readonly string[] }[],
): string {
  const choices = variants.map(({ optionValues }) =>
    Object.fromEntries(options.map(({ name }, index) => [name, optionValues[index] ?? ''])),
  )
  const swatches = options.flatMap(({ values }) =>
    values.flatMap(({ value, swatch }) => (swatch === null ? [] : [[value, swatch] as const])),
  )
  return JSON.stringify({ v: choices, ...(swatches.length > 0 ? { s: Object.fromEntries(swatches) } : {}) })
}

/** The column, whatever once was written there. */
export function readChoices(column: string): Choices {
  try {
    const { v, s } = JSON.parse(column) as { v?: unknown; s?: unknown }
    return Array.isArray(v) ? { choices: v as Choice[], swatches: (s ?? {}) as Record<string, string> } : NONE
  } catch {
    return NONE
  }
}
