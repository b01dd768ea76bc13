/**
 * A set of variants of one product, with a bit for each in their order: four numbers of 25 bits, the lowest first. A list
 * compares a hundred thousand of them; JavaScript's operators know no more than 32 bits, and BigInt takes ten times as long.
 */
export type Mask = readonly [number, number, number, number]

/** Bits of one number of a mask where it is written: PostgreSQL computes with 64, JSON carries 53. A product has at most 100 variants. */
export const MASK_BITS = 50

const PIECE_BITS = 25
const PIECE = 2 ** PIECE_BITS

export const NO_VARIANT: Mask = [0, 0, 0, 0]

/** A mask of the numbers it was written as, the lowest bits first. */
export function maskOf([low = 0, high = 0]: readonly number[]): Mask {
  return [low % PIECE, Math.floor(low / PIECE), high % PIECE, Math.floor(high / PIECE)]
}

/** The first `count` variants. */
export function firstVariants(count: number): Mask {
  const piece = (at: number) => 2 ** Math.min(PIECE_BITS, Math.max(0, count - at * PIECE_BITS)) - 1
  return [piece(0), piece(1), piece(2), piece(3)]
}

export function inBoth(a: Mask, b: Mask): Mask {
  return [a[0] & b[0], a[1] & b[1], a[2] & b[2], a[3] & b[3]]
}

export function inEither(a: Mask, b: Mask): Mask {
  return [a[0] | b[0], a[1] | b[1], a[2] | b[2], a[3] | b[3]]
}

export function without(a: Mask, b: Mask): Mask {
  return [a[0] & ~b[0], a[1] & ~b[1], a[2] & ~b[2], a[3] & ~b[3]]
}

export function haveCommon(a: Mask, b: Mask): boolean {
  return ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2]) | (a[3] & b[3])) !== 0
}

export function isNone(mask: Mask): boolean {
  return (mask[0] | mask[1] | mask[2] | mask[3]) === 0
}
