import { randomBytes } from 'node:crypto'
import { ADVISORY_LOCKS } from '#lib/db/advisory-locks.ts'
import { inOwnerTransaction, ownerPool } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { SPARE_MARK } from '#lib/db/schema-mark.ts'
import { env } from '#lib/env.ts'
import { createSchema } from './create-schema.ts'
import { insertRow } from './insert-row.ts'
import { applyMigrations, grantTenantTables } from './migrate/apply-migrations.ts'
import { loadMigrations } from './migrate/load-migrations.ts'

/** Held while a spare is made: two processes that refill at once make no more than are wanted. */
const REFILL_LOCK = ADVISORY_LOCKS.spareRefill

/**
 * Makes spare schemas until as many stand ready as SPARE_SCHEMAS says.
 * @returns how many were made
 */
export async function refillSpareSchemas(wanted = env().SPARE_SCHEMAS): Promise<number> {
  let made = 0
  while (await makeSpare(wanted)) made++
  return made
}

/** One transaction each: whoever is killed leaves whole spares and nothing else. */
function makeSpare(wanted: number): Promise<boolean> {
  return inOwnerTransaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [REFILL_LOCK])
    const { rows } = await client.query<{ ready: number }>('SELECT count(*)::int AS ready FROM public.spare_schema')
    if ((rows[0]?.ready ?? 0) >= wanted) return false
    const schemaName = `spare__${randomBytes(6).toString('hex')}`
    await createSchema(client, schemaName, SPARE_MARK)
    await applyMigrations(client, schemaName, loadMigrations('tenant'))
    await grantTenantTables(client, schemaName, tenantRoleName(marketDatabase().name, schemaName))
    await insertRow(client, 'public', 'spare_schema', { schema_name: schemaName })
    return true
  })
}

/** How many spare schemas stand ready. */
export async function countSpareSchemas(): Promise<number> {
  const { rows } = await ownerPool().query<{ ready: number }>('SELECT count(*)::int AS ready FROM public.spare_schema')
  return rows[0]?.ready ?? 0
}
