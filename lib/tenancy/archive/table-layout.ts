import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'

export type TableLayout = {
  name: string
  columns: { name: string; type: string; isText: boolean }[]
  primaryKey: string[]
}

type Queryable = Pick<pg.PoolClient, 'query'>

/**
 * The tables of a schema as PostgreSQL knows them, in an order in which every row finds the rows it refers to.
 * @throws Error when tables refer to each other in a circle
 */
export async function readTableLayout(client: Queryable, schemaName: string): Promise<TableLayout[]> {
  const { rows } = await client.query<TableRow>(TABLES, [schemaName])
  return inOrderOfReferences(rows).map(({ name, columns, primary_key }) => ({
    name,
    columns,
    primaryKey: primary_key,
  }))
}

type TableRow = { name: string; columns: TableLayout['columns']; primary_key: string[]; refers_to: string[] }

const TABLES = `
  SELECT c.relname AS name,
         (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                                            'isText', a.attcollation <> 0) ORDER BY a.attnum)
            FROM pg_attribute a
           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
         (SELECT coalesce(json_agg(a.attname ORDER BY k.place), '[]')
            FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
           WHERE i.indrelid = c.oid AND i.indisprimary) AS primary_key,
         (SELECT coalesce(json_agg(DISTINCT r.relname), '[]')
            FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
           WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS refers_to
    FROM pg_class c
   WHERE c.relnamespace = to_regnamespace(quote_ident($1)) AND c.relkind IN ('r', 'p')
   ORDER BY c.relname COLLATE "C"`

function inOrderOfReferences(tables: TableRow[]): TableRow[] {
  const ordered: TableRow[] = []
  const left = [...tables]
  const isPlaced = (name: string) => ordered.some((table) => table.name === name)
  while (left.length > 0) {
    const next = left.findIndex(({ refers_to }) => refers_to.every(isPlaced))
    if (next < 0) throw new Error(`Tables refer to each other in a circle: ${left.map(({ name }) => name).join(', ')}`)
    ordered.push(...left.splice(next, 1))
  }
  return ordered
}

export function columnList(columns: readonly string[]): string {
  return columns.map(quoteIdentifier).join(', ')
}

export function qualified(schemaName: string, table: string): string {
  return `${quoteIdentifier(schemaName)}.${quoteIdentifier(table)}`
}

/** Keeps the schema's tables as they are until the transaction ends: others read and write, nobody alters or drops. */
export async function holdTables(client: Queryable, schemaName: string, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return
  await client.query(
    `LOCK TABLE ${tables.map((table) => qualified(schemaName, table)).join(', ')} IN ACCESS SHARE MODE`,
  )
}
