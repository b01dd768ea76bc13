/** What stands for "as many as you like": far above any quantity, and still an integer that PostgreSQL and JSON hold. */
export const UNCOUNTED = 1_000_000_000

/** How many can be had. Where nobody counts, it never runs out. */
export function stockLeft(variant: { tracked: boolean; stock: number }): number {
  return variant.tracked ? variant.stock : UNCOUNTED
}
