/**
 * Rows in the order in which everybody locks them, so that no two transactions wait for each other: by their ids, by code
 * unit, the same in every process whatever its locale.
 */
export function inLockOrder<Row>(rows: readonly Row[], idOf: (row: Row) => string): Row[] {
  return rows.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0))
}
