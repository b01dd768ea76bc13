/** What `rateParts` makes of 100 %. */
export const RATE_WHOLE = 100_000

/** A rate as the integer that tax is worked out with: thousandths of a percent, because 8.875 % is a rate. */
export function rateParts(rateBasisPoints: number): number {
  return Math.round(rateBasisPoints * 10)
}
