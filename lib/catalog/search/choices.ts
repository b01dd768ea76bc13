import type { ProductOption } from '../product-view.ts'
import { firstVariants, MASK_BITS, type Mask, maskOf } from './mask.ts'

/**
 * What a product's variants are: for each value of each option those that have it, as a mask with a bit for each variant
 * in their order. `swatches`: #rrggbb by value.
 */
export type Choices = {
  all: Mask
  options: readonly { name: string; values: readonly { value: string; mask: Mask }[] }[]
  swatches: ReadonlyMap<string, string>
}

const NONE: Choices = { all: firstVariants(1), options: [], swatches: new Map() }

/**
 * What a product's variants are, for its column `choices`: their number, a space, and as JSON `{"options": {"Size": {"M":
 * [5]}}, "swatches": {"Red": "#c00"}}`. Products that are alike in this have the same text, so that lists count a few
 * kinds of products instead of each one's variants. Whoever writes variants writes this too.
 */
export function choicesOf(
  options: readonly ProductOption[],
  variants: readonly { optionValues: readonly string[] }[],
): string {
  const masks = options.map(({ name }, index) => {
    const ofValue = new Map<string, bigint>()
    variants.forEach(({ optionValues }, position) => {
      const value = optionValues[index]
      if (value) ofValue.set(value, (ofValue.get(value) ?? 0n) | (1n << BigInt(position)))
    })
    return [name, Object.fromEntries([...ofValue].map(([value, mask]) => [value, limbsOf(mask)]))] as const
  })
  const swatches = options.flatMap(({ values }) =>
    values.flatMap(({ value, swatch }) => (swatch === null ? [] : [[value, swatch] as const])),
  )
  const written = {
    ...(masks.length > 0 ? { options: Object.fromEntries(masks) } : {}),
    ...(swatches.length > 0 ? { swatches: Object.fromEntries(swatches) } : {}),
  }
  return `${variants.length} ${JSON.stringify(written)}`
}

/** The column, whatever once was written there. */
export function readChoices(column: string): Choices {
  const space = column.indexOf(' ')
  const count = Number(column.slice(0, space))
  if (!Number.isInteger(count) || count < 1) return NONE
  const { options = {}, swatches = {} } = JSON.parse(column.slice(space)) as {
    options?: Record<string, Record<string, number[]>>
    swatches?: Record<string, string>
  }
  return {
    all: firstVariants(count),
    options: Object.entries(options).map(([name, values]) => ({
      name,
      values: Object.entries(values).map(([value, limbs]) => ({ value, mask: maskOf(limbs) })),
    })),
    swatches: new Map(Object.entries(swatches)),
  }
}

function limbsOf(mask: bigint): number[] {
  const low = Number(BigInt.asUintN(MASK_BITS, mask))
  const high = Number(mask >> BigInt(MASK_BITS))
  return high === 0 ? [low] : [low, high]
}
