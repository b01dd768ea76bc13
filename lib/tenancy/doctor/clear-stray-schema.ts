import type pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { RESTORE_MARK, SPARE_MARK } from '#lib/db/schema-mark.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { exportSchema } from '../archive/export-schema.ts'
import { stampedPath } from './lost-folder.ts'
import { inMending } from './mend-schema.ts'
import { dropRole, readStrayRoles, verdictOn } from './stray-role.ts'

/** A spare has no rows but those of its tables' making, a restore's side schema those of a file. */
const WORTHLESS = new Set<string | null>([SPARE_MARK, RESTORE_MARK])

/** A schema of the market's owner that neither a store nor a spare has. */
export type StraySchema = { oid: string; name: string; comment: string | null; tables: number; since: Date | null }

/**
 * Drops a schema that nobody has, and its role. Whatever could be somebody's rows is in a file before.
 * @returns what was done, in words
 */
export async function clearStraySchema(schema: StraySchema): Promise<string> {
  const isWorthless = schema.tables === 0 || WORTHLESS.has(schema.comment)
  const file = isWorthless ? null : await setAside(schema)
  await inMending((client) => drop(client, schema))
  return file ? `dropped; its rows are in ${file}` : 'dropped'
}

async function setAside({ name }: StraySchema): Promise<string> {
  const file = await stampedPath(name, '.souk')
  await exportSchema(name, file)
  return file
}

async function drop(client: pg.PoolClient, { oid, name }: StraySchema): Promise<void> {
  // Nobody becomes its owner while it goes.
  await client.query('LOCK TABLE public.tenant, public.spare_schema IN SHARE MODE')
  const { rows } = await client.query<{ relname: string }>(
    `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relnamespace = $1 AND n.nspname = $2 AND c.relkind IN ('r', 'p')`,
    [oid, name],
  )
  const { rowCount } = await client.query(
    `SELECT 1 FROM pg_namespace WHERE oid = $1 AND nspname = $2
        AND nspname NOT IN (SELECT schema_name FROM public.tenant UNION ALL SELECT schema_name FROM public.spare_schema)`,
    [oid, name],
  )
  if (rowCount === 0) throw new Error('It changed meanwhile; look again')
  const schema = quoteIdentifier(name)
  // Never CASCADE: what else lies in it, or hangs on it from outside, was not written to the file.
  const tables = rows.map(({ relname }) => `${schema}.${quoteIdentifier(relname)}`)
  if (tables.length > 0) await client.query(`DROP TABLE ${tables.join(', ')}`)
  await client.query(`DROP SCHEMA ${schema}`)
  await client.query('DELETE FROM public.migration_ledger WHERE schema_name = $1', [name])
  await client.query('DELETE FROM public.migration_failure WHERE schema_name = $1', [name])
  const database = marketDatabase().name
  const roles = await readStrayRoles(client, [])
  const role = roles.find((candidate) => candidate.name === tenantRoleName(database, name))
  if (role && verdictOn(role, database) === 'drop') await dropRole(client, role.name)
}
