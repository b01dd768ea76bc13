import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { columnList, qualified, readTableLayout, type TableLayout } from './table-layout.ts'

/** How a table differs between what a store has now and what a file would give it. Numbers of rows. */
export type TableDifference = {
  table: string
  now: number
  inFile: number
  onlyNow: number
  onlyInFile: number
  /** The same key, other values in a column that both have. */
  changed: number
}

/** Compares two schemas table by table, inside PostgreSQL: rows are matched by their primary key. */
export async function compareSchemas(
  client: Pick<pg.PoolClient, 'query'>,
  now: string,
  file: string,
): Promise<TableDifference[]> {
  const [here, there] = [await readTableLayout(client, now), await readTableLayout(client, file)]
  const differences: TableDifference[] = []
  for (const name of new Set([...there, ...here].map((table) => table.name))) {
    const [mine, theirs] = [here, there].map((tables) => tables.find((table) => table.name === name))
    if (mine && theirs) differences.push({ table: name, ...(await compareTables(client, now, file, mine, theirs)) })
    else if (mine) {
      const rows = await countOf(client, now, name)
      differences.push({ table: name, now: rows, inFile: 0, onlyNow: rows, onlyInFile: 0, changed: 0 })
    } else {
      const rows = await countOf(client, file, name)
      differences.push({ table: name, now: 0, inFile: rows, onlyNow: 0, onlyInFile: rows, changed: 0 })
    }
  }
  return differences
}

async function compareTables(
  client: Pick<pg.PoolClient, 'query'>,
  now: string,
  file: string,
  mine: TableLayout,
  theirs: TableLayout,
): Promise<Omit<TableDifference, 'table'>> {
  const shared = mine.columns
    .map(({ name }) => name)
    .filter((name) => theirs.columns.some((other) => other.name === name))
  const key = columnList(mine.primaryKey)
  const row = (alias: string) => `ROW(${shared.map((name) => `${alias}.${quoteIdentifier(name)}`).join(', ')})`
  const first = quoteIdentifier(mine.primaryKey[0] ?? '')
  const { rows } = await client.query<Omit<TableDifference, 'table'>>(
    `SELECT count(n.${first})::int AS now, count(f.${first})::int AS "inFile",
            (count(*) FILTER (WHERE f.${first} IS NULL))::int AS "onlyNow",
            (count(*) FILTER (WHERE n.${first} IS NULL))::int AS "onlyInFile",
            (count(*) FILTER (WHERE n.${first} IS NOT NULL AND f.${first} IS NOT NULL
                                AND ${row('n')} IS DISTINCT FROM ${row('f')}))::int AS changed
       FROM ${qualified(now, mine.name)} n FULL JOIN ${qualified(file, mine.name)} f USING (${key})`,
  )
  if (!rows[0]) throw new Error('An aggregate has one row')
  return rows[0]
}

async function countOf(client: Pick<pg.PoolClient, 'query'>, schemaName: string, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${qualified(schemaName, table)}`,
  )
  return rows[0]?.count ?? 0
}
