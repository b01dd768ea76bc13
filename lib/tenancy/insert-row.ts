import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'

/**
 * Inserts one row as the owner, whose transactions have no Prisma client. Names are ours, values are parameters.
 * @returns the row as stored
 */
export async function insertRow(
  client: pg.PoolClient,
  schemaName: string,
  table: string,
  row: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const columns = Object.keys(row)
  const { rows } = await client.query(
    `INSERT INTO ${quoteIdentifier(schemaName)}.${quoteIdentifier(table)} (${columns.map(quoteIdentifier).join(', ')})
     VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING *`,
    Object.values(row),
  )
  return rows[0]
}
