import { ownerPool } from '#lib/db/connections.ts'

/** Every table of a schema, as its owner knows it. @throws Error when there is none: nothing could be tried on it */
export async function tablesOf(schemaName: string): Promise<string[]> {
  const { rows } = await ownerPool().query<{ tablename: string }>(
    'SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = $1 ORDER BY tablename',
    [schemaName],
  )
  if (rows.length === 0) throw new Error(`The schema ${schemaName} has no tables`)
  return rows.map(({ tablename }) => tablename)
}
