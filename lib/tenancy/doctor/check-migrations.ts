import { ownerPool } from '#lib/db/connections.ts'
import { loadMigrations } from '../migrate/load-migrations.ts'
import { type FleetReport, migrateFleet } from '../migrate/migrate-fleet.ts'
import { counted, someOf } from './counted.ts'
import type { Check, Fault, Look } from './finding.ts'
import { isStanding } from './read-fleet.ts'

export const migrationsCheck: Check = {
  name: 'migrations',
  title: 'Migrations',
  about: 'stores and spares behind the newest migration are migrated; records of schemas that are gone are deleted',
  find: async (look) => [...(await behind(look)), ...(await recordsOfGone(look))],
}

async function behind({ client, fleet }: Look): Promise<Fault[]> {
  const names = loadMigrations('tenant').map(({ name }) => name)
  const { rows } = await client.query<{ schema_name: string; done: string[] }>(
    'SELECT schema_name, array_agg(name) AS done FROM public.migration_ledger GROUP BY schema_name',
  )
  const done = new Map(rows.map((row) => [row.schema_name, new Set(row.done)]))
  let run: Promise<FleetReport> | undefined
  const migrate = async (schemaName: string) => {
    run ??= migrateFleet({ actor: 'doctor', wait: false })
    return outcomeOf(schemaName, await run)
  }
  return fleet.filter(isStanding).flatMap(({ schemaName }) => {
    const missing = names.filter((name) => !done.get(schemaName)?.has(name))
    if (missing.length === 0) return []
    const message = `lacks ${someOf(missing)}`
    return [{ code: 'store-behind', subject: schemaName, message, mend: () => migrate(schemaName) }]
  })
}

/** One run migrates all that are behind. @throws Error when this one was not */
function outcomeOf(schemaName: string, { failed, ranElsewhere }: FleetReport): string {
  if (ranElsewhere) throw new Error(`${ranElsewhere.actor} is migrating the stores already`)
  const failure = failed.find((each) => each.schemaName === schemaName)
  if (failure) throw new Error(failure.error)
  return 'migrated'
}

const RECORDS = ['migration_ledger', 'migration_failure', 'spare_schema'] as const

async function recordsOfGone({ client }: Look): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const table of RECORDS) {
    const gone = `SELECT DISTINCT schema_name FROM public.${table} r
       WHERE NOT EXISTS (SELECT 1 FROM pg_namespace n WHERE n.nspname = r.schema_name)
          ${table === 'spare_schema' ? 'OR r.schema_name IN (SELECT schema_name FROM public.tenant)' : NO_STORES}`
    const { rows } = await client.query<{ schema_name: string }>(`${gone} ORDER BY schema_name`)
    if (rows.length === 0) continue
    const names = rows.map(({ schema_name }) => schema_name)
    faults.push({
      code: `${table.replaceAll('_', '-')}-stale`,
      subject: table,
      message: `speaks of ${counted(names.length, 'schema')} that ${names.length === 1 ? 'is' : 'are'} not there for it: ${someOf(names)}`,
      mend: async () => {
        const deleted = await ownerPool().query(`DELETE FROM public.${table} WHERE schema_name IN (${gone})`)
        return `${counted(deleted.rowCount ?? 0, 'row')} deleted`
      },
    })
  }
  return faults
}

/** What is known of a store whose schema is missing is the other check's. */
const NO_STORES = 'AND r.schema_name NOT IN (SELECT schema_name FROM public.tenant)'
