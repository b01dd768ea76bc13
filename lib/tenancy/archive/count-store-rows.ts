import { ownerPool } from '#lib/db/connections.ts'
import { qualified, readTableLayout } from './table-layout.ts'

/** How many rows a schema has in all its tables now: what there is to do for whoever copies it. */
export async function countStoreRows(schemaName: string): Promise<number> {
  const tables = await readTableLayout(ownerPool(), schemaName)
  if (tables.length === 0) return 0
  const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${qualified(schemaName, name)})`)
  const { rows } = await ownerPool().query<{ rows: number }>(`SELECT (${counts.join(' + ')})::int AS rows`)
  return rows[0]?.rows ?? 0
}
