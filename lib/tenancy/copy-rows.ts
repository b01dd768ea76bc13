import type pg from 'pg'
import { anonymised } from './anonymise-schema.ts'
import { columnList, qualified, type TableLayout } from './archive/table-layout.ts'

/** The money of an order belongs to the store that took it: a copy must never be able to send it back. */
const NOT_COPIED = new Map([['payment', new Map([['reference', 'NULL']])]])

/**
 * Copies all rows of a schema into another one whose tables are the same. Counters are rows, so they come along.
 * @param salt a secret of this one copy; with it, personal data are replaced on the way
 * @returns how many rows were copied
 */
export async function copyRows(
  client: pg.PoolClient,
  from: { schemaName: string; tables: TableLayout[] },
  to: string,
  salt: string | null,
  onRows: (rows: number) => void,
): Promise<number> {
  let total = 0
  for (const table of from.tables) {
    const replaced = salt === null ? (NOT_COPIED.get(table.name) ?? new Map<string, string>()) : anonymised(table)
    const names = table.columns.map(({ name }) => name)
    const values = names.map((name) => replaced.get(name) ?? columnList([name])).join(', ')
    const text = `INSERT INTO ${qualified(to, table.name)} (${columnList(names)})
                  SELECT ${values} FROM ${qualified(from.schemaName, table.name)}`
    const { rowCount } = await client.query(text, text.includes('$1') ? [salt] : [])
    total += rowCount ?? 0
    onRows(rowCount ?? 0)
  }
  return total
}
