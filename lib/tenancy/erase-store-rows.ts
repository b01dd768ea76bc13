import type pg from 'pg'
import type { Tenant as TenantRow } from '#lib/db/generated/public/client.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { schemaMark } from '#lib/db/schema-mark.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { TABLES_OF_SCHEMA } from './migrate/tables-of-schema.ts'

export type ErasedRows = { rows: Record<string, number>; registryRows: Record<string, number>; queueRows: number }

/**
 * Erases what PostgreSQL knows of a store: its schemas with every table, its role, its rows in the registry and in the
 * job queue, all inside the transaction that `client` is in.
 * @returns how many rows went from where
 */
export async function eraseStoreRows(client: pg.PoolClient, tenant: TenantRow): Promise<ErasedRows> {
  const rows: Record<string, number> = {}
  for (const schemaName of await schemasOf(client, tenant)) {
    await countRows(client, schemaName, {
      prefix: schemaName === tenant.schemaName ? '' : `${schemaName}.`,
      into: rows,
    })
    await client.query(`DROP SCHEMA ${quoteIdentifier(schemaName)} CASCADE`)
    await dropRole(client, schemaName)
  }
  // Also when its schema was lost before.
  await dropRole(client, tenant.schemaName)
  const queueRows = await eraseQueueRows(client, tenant.id)
  return { rows, registryRows: await eraseRegistryRows(client, tenant), queueRows }
}

async function dropRole(client: pg.PoolClient, schemaName: string): Promise<void> {
  const role = tenantRoleName(marketDatabase().name, schemaName)
  await client.query(`DROP ROLE IF EXISTS ${quoteIdentifier(role)}`)
}

/** The store's own, and others that carry its mark: a restore that was looked at and never swapped in. */
async function schemasOf(client: pg.PoolClient, { id, schemaName }: TenantRow): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT n.nspname::text AS name FROM pg_catalog.pg_namespace n
      WHERE obj_description(n.oid, 'pg_namespace') = $1
         OR (n.nspname = $2 AND obj_description(n.oid, 'pg_namespace') IS NULL)`,
    [schemaMark(id), schemaName],
  )
  return rows.map(({ name }) => name)
}

async function countRows(
  client: pg.PoolClient,
  schemaName: string,
  { prefix, into }: { prefix: string; into: Record<string, number> },
): Promise<void> {
  const tables = await client.query<{ name: string }>(
    `SELECT relname AS name FROM ${TABLES_OF_SCHEMA} AS t WHERE relkind <> 'v' ORDER BY relname`,
    [schemaName],
  )
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM ${quoteIdentifier(schemaName)}.${quoteIdentifier(name)}`,
    )
    into[`${prefix}${name}`] = Number(rows[0]?.count)
  }
}

/** Tables of the registry that name a store, by the column that does. The last one is the store itself. */
const REGISTRY_TABLES = [
  ['handover_token', 'tenant_id'],
  ['migration_ledger', 'schema_name'],
  ['migration_failure', 'schema_name'],
  ['outbox_event', 'tenant_id'],
  ['audit_event', 'tenant_id'],
  ['tenant_backup', 'tenant_id'],
  ['tenant_size', 'tenant_id'],
  ['domain', 'tenant_id'],
  ['tenant', 'id'],
] as const

async function eraseRegistryRows(client: pg.PoolClient, tenant: TenantRow): Promise<Record<string, number>> {
  const erased: Record<string, number> = {}
  for (const [table, column] of REGISTRY_TABLES) {
    const value = column === 'schema_name' ? tenant.schemaName : tenant.id
    const { rowCount } = await client.query(`DELETE FROM public.${table} WHERE ${column} = $1`, [value])
    erased[table] = rowCount ?? 0
  }
  return erased
}

/** Jobs name their store in their data. A market without background work has no queue. */
async function eraseQueueRows(client: pg.PoolClient, tenantId: string): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname::text AS name FROM pg_catalog.pg_class c
       JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = 'data'
      WHERE n.nspname = 'pgboss' AND c.relname IN ('job', 'archive') AND c.relkind IN ('r', 'p')`,
  )
  let erased = 0
  for (const { name } of rows) {
    const { rowCount } = await client.query(
      `DELETE FROM pgboss.${quoteIdentifier(name)} WHERE data->>'tenantId' = $1`,
      [tenantId],
    )
    erased += rowCount ?? 0
  }
  return erased
}
