import { Command } from 'commander'
import { publicDb } from '#lib/db/public-db.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { type FleetMigrationReport, migrateFleet } from '#lib/tenancy/migrate/migrate-fleet.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { printJson } from './print.ts'
import { withMarket } from './with-market.ts'

type Options = { shared?: boolean; tenant?: boolean; schema?: string; json?: boolean }

export const migrateSchemasCommand = new Command('migrate-schemas')
  .description('Brings the registry and every store to the newest migration. Run again it does only what is missing.')
  .option('--shared', 'the registry only')
  .option('--tenant', 'the stores only')
  .option('--schema <name>', 'one store only')
  .option('--json', 'one JSON document')
  .action((options: Options) => withMarket(() => run(options)))

async function run({ shared, tenant, schema, json }: Options): Promise<void> {
  const both = !shared && !tenant
  const applied = shared || (both && !schema) ? await migratePublic() : []
  if (schema && !(await publicDb().tenant.findUnique({ where: { schemaName: schema } }))) {
    throw new PlainError(`There is no store with the schema "${schema}".`)
  }
  const fleet = tenant || both ? await migrateFleet({ schemaName: schema }) : null
  if (json) printJson({ shared: applied, fleet })
  else print(applied, fleet)
  if (fleet && fleet.failed.length > 0) process.exitCode = 1
}

function print(applied: string[], fleet: FleetMigrationReport | null): void {
  console.log(applied.length > 0 ? `Registry: ${applied.join(', ')}` : 'Registry: nothing to do')
  if (!fleet) return
  console.log(`Stores: ${fleet.migrated.length} migrated, ${fleet.upToDate} up to date, ${fleet.failed.length} failed`)
  for (const { schemaName, error } of fleet.failed) console.error(`  ${schemaName}: ${error}`)
}
