import type pg from 'pg'
import { ADVISORY_LOCKS } from '#lib/db/advisory-locks.ts'
import { inOwnerTransaction, ownerPool } from '#lib/db/connections.ts'
import { type MarketDatabase, marketDatabase } from '#lib/db/market-database.ts'
import { schemaMark } from '#lib/db/schema-mark.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { markSchema } from '../create-schema.ts'
import { applyMigrations } from './apply-migrations.ts'
import { loadMigrations } from './load-migrations.ts'

/** Serialises everything that changes the registry's tables or the market's roles. */
const PUBLIC_LOCK = ADVISORY_LOCKS.registryMigration

/**
 * Makes the database ready for the market: its roles, what PUBLIC may no longer do, the registry's tables. Run again
 * it changes nothing.
 * @returns names of the migrations that ran
 */
export async function migratePublic(): Promise<string[]> {
  const market = marketDatabase()
  return inOwnerTransaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [PUBLIC_LOCK])
    await ensureRoles(client, market)
    await ensureExtensions(client)
    const done = await appliedNames(client)
    const missing = loadMigrations('public').filter(({ name }) => !done.has(name))
    if (missing.length > 0) await applyMigrations(client, 'public', missing)
    await grantRegistry(client, market.registryRole)
    await markSchemas(client)
    return missing.map(({ name }) => name)
  })
}

/** What `migratePublic` would run. Changes nothing. */
export async function missingPublicMigrations(): Promise<string[]> {
  const done = await appliedNames(ownerPool())
  return loadMigrations('public').flatMap(({ name }) => (done.has(name) ? [] : [name]))
}

async function appliedNames(client: pg.PoolClient | pg.Pool): Promise<Set<string>> {
  const ledger = await client.query("SELECT to_regclass('public.migration_ledger') IS NOT NULL AS present")
  if (!ledger.rows[0].present) return new Set()
  const { rows } = await client.query("SELECT name FROM public.migration_ledger WHERE schema_name = 'public'")
  return new Set(rows.map(({ name }) => name))
}

/** Schemas that were made before they had to say whose they are. */
async function markSchemas(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: string; schema_name: string }>(
    `SELECT t.id, t.schema_name FROM tenant t JOIN pg_namespace n ON n.nspname = t.schema_name
      WHERE obj_description(n.oid, 'pg_namespace') IS NULL`,
  )
  for (const { id, schema_name } of rows) await markSchema(client, schema_name, schemaMark(id))
}

async function ensureRoles(client: pg.PoolClient, market: MarketDatabase): Promise<void> {
  const app = quoteIdentifier(market.appRole)
  const registry = quoteIdentifier(market.registryRole)
  const { rows } = await client.query('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
    [market.appRole, market.registryRole],
  ])
  const present = new Set(rows.map(({ rolname }) => rolname))
  // NOINHERIT: membership in every store's role gives nothing until a connection is bound to one of them.
  if (!present.has(market.appRole)) await client.query(`CREATE ROLE ${app} LOGIN NOINHERIT`)
  await client.query(`ALTER ROLE ${app} PASSWORD '${market.appPassword}'`)
  if (!present.has(market.registryRole)) await client.query(`CREATE ROLE ${registry} NOLOGIN`)
  await client.query(`GRANT ${registry} TO ${app} WITH INHERIT FALSE, SET TRUE`)
  // Temporary tables come before others on the search path and would outlive a connection's binding.
  await client.query(`REVOKE TEMPORARY ON DATABASE ${quoteIdentifier(market.name)} FROM PUBLIC`)
  await client.query(`GRANT CONNECT ON DATABASE ${quoteIdentifier(market.name)} TO ${app}`)
  await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC')
}

/**
 * Search needs trigrams in every store. In pg_catalog they are seen on any search path, and no store's role needs a
 * schema beside its own.
 * @throws PlainError when the database has the extension in a schema that stores may not use
 */
async function ensureExtensions(client: pg.PoolClient): Promise<void> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA pg_catalog')
  const { rows } = await client.query<{ schema: string }>(
    "SELECT extnamespace::regnamespace::text AS schema FROM pg_extension WHERE extname = 'pg_trgm'",
  )
  const schema = rows[0]?.schema
  if (schema === 'pg_catalog') return
  throw new PlainError(
    `The extension pg_trgm stands in the schema ${schema}, where stores cannot see it. Run once, as a superuser: ALTER EXTENSION pg_trgm SET SCHEMA pg_catalog`,
  )
}

async function grantRegistry(client: pg.PoolClient, registryRole: string): Promise<void> {
  const role = quoteIdentifier(registryRole)
  await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`)
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON tenant, domain, operator, handover_token TO ${role}`)
  await client.query(
    `GRANT SELECT, INSERT, UPDATE, DELETE ON announcement, announcement_dismissal, signing_key TO ${role}`,
  )
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON api_session, idempotent_request, rate_limit TO ${role}`)
  // The audit log only grows, and only the runner writes the ledger.
  await client.query(`GRANT SELECT, INSERT ON audit_event TO ${role}`)
  await client.query(`GRANT SELECT ON migration_ledger, migration_failure, migration_run TO ${role}`)
  await client.query(
    `GRANT SELECT ON spare_schema, outbox_event, tenant_backup, tenant_size, isolation_proof TO ${role}`,
  )
}
