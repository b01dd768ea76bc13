import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import type { Check, Fault, Look } from './finding.ts'
import { mendSchema } from './mend-schema.ts'
import type { FleetSchema } from './read-fleet.ts'
import { reviveStore } from './revive-store.ts'

export const missingSchemasCheck: Check = {
  name: 'missing-schemas',
  title: 'Stores without their schema',
  about:
    'a schema that was renamed by hand is named back; one that is gone is restored from its newest backup, or made again ' +
    'empty with the store suspended',
  find: async (look) => {
    const missing = look.fleet.filter(isStore).filter(({ oid }) => oid === null)
    if (missing.length === 0) return []
    const elsewhere = await schemasByMark(look)
    return missing.map((store) => faultOf(store, elsewhere.get(store.mark)))
  },
}

/** Names of schemas that no store has, by the mark they carry. */
async function schemasByMark({ client, fleet }: Look): Promise<Map<string, string>> {
  const { rows } = await client.query<{ nspname: string; mark: string }>(
    `SELECT nspname, obj_description(oid, 'pg_namespace') AS mark FROM pg_namespace
      WHERE nspname <> ALL($1) AND obj_description(oid, 'pg_namespace') IS NOT NULL
      -- The side schema of a restore is not the store's own, whatever it says.
      AND nspname NOT LIKE '%\\_\\_%'`,
    [fleet.map(({ schemaName }) => schemaName)],
  )
  return new Map(rows.map(({ nspname, mark }) => [mark, nspname]))
}

type Store = FleetSchema & { tenantId: string }

function isStore(schema: FleetSchema): schema is Store {
  return schema.tenantId !== null
}

function faultOf(store: Store, elsewhere: string | undefined): Fault {
  if (elsewhere === undefined) {
    return {
      code: 'schema-missing',
      subject: store.schemaName,
      message: 'the store is registered and its schema is gone: its rows are lost but for a backup',
      mend: () => reviveStore(store),
    }
  }
  return {
    code: 'schema-misnamed',
    subject: store.schemaName,
    message: `the store’s schema is called ${elsewhere}`,
    mend: () => mendSchema(store, (client) => nameBack(client, store, elsewhere)),
  }
}

/** By hand only the schema is renamed; role and ledger go along where they were renamed as well. */
async function nameBack(client: Look['client'], store: FleetSchema, from: string): Promise<string> {
  const { schemaName, roleName } = store
  await client.query(`ALTER SCHEMA ${quoteIdentifier(from)} RENAME TO ${quoteIdentifier(schemaName)}`)
  const formerRole = tenantRoleName(marketDatabase().name, from)
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
    [formerRole, roleName],
  ])
  if (rows.length === 1 && rows[0]?.rolname === formerRole) {
    await client.query(`ALTER ROLE ${quoteIdentifier(formerRole)} RENAME TO ${quoteIdentifier(roleName)}`)
  }
  await client.query(
    `UPDATE public.migration_ledger SET schema_name = $2 WHERE schema_name = $1
        AND NOT EXISTS (SELECT 1 FROM public.migration_ledger WHERE schema_name = $2)`,
    [from, schemaName],
  )
  return `${from} is called ${schemaName} again`
}
