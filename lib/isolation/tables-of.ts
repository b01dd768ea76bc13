import { ownerPool } from '#lib/db/connections.ts'

/**
 * Every table of a schema, as its owner knows it.
 * @throws Error when there is none: nothing could be tried on it
 */
export async function tablesOf(schemaName: string): Promise<string[]> {
  // What depends on a schema has an index. pg_tables would read the tables of all stores each time.
  const { rows } = await ownerPool().query<{ name: string }>(
    `SELECT c.relname AS name
       FROM pg_catalog.pg_namespace n
       JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
        AND d.refobjid = n.oid AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
       JOIN pg_catalog.pg_class c ON c.oid = d.objid AND c.relkind IN ('r', 'p')
      WHERE n.nspname = $1 ORDER BY c.relname`,
    [schemaName],
  )
  if (rows.length === 0) throw new Error(`The schema ${schemaName} has no tables`)
  return rows.map(({ name }) => name)
}
