import { Command } from 'commander'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { createTestData } from '#lib/inspector/create-test-data.ts'
import { TEST_SETS } from '#lib/inspector/test-sets.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { announcePagesChanged } from '#lib/tenancy/announce-registry-change.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { printJson, refuse } from './print.ts'
import { withMarket } from './with-market.ts'

type Options = { schema: string; set: string; json?: boolean }

const SETS = Object.keys(TEST_SETS).join(', ')

export const createTestDataCommand = new Command('create-test-data')
  .description(
    'Gives a store two products and one order that are known beforehand, and removes the examples it opened with. ' +
      'Run twice it changes nothing.',
  )
  .requiredOption('--schema <name>', 'PostgreSQL schema of the store')
  .requiredOption('--set <name>', `what it gets: ${SETS}`)
  .option('--json', 'one JSON document')
  .addHelpText('after', '\nExample:\n  souk create-test-data --schema techstore --set tech')
  .action((options: Options) => withMarket(() => run(options)))

async function run({ schema, set: name, json }: Options): Promise<void> {
  const set = Object.entries(TEST_SETS).find(([known]) => known === name)?.[1]
  if (!set) throw new PlainError(`There is no set "${name}". Choose one of: ${SETS}.`)
  await migratePublic()
  const tenant = await requireSchema(schema)
  const result = await createTestData(storeContext(tenant, { kind: 'operator', id: 'cli' }), set)
  if (!result.ok) refuse(result.failures)
  const { products, orders, removed } = result.value
  if (products + orders + removed > 0) {
    await recordStoreAct(tenant, { actor: 'cli' }, { action: 'test-data.created' })
    await announcePagesChanged(tenant.id)
  }
  if (json) printJson({ schema_name: tenant.schemaName, set: name, products, orders, removed })
  else if (products + orders + removed === 0) console.log(`${tenant.name} has it already.`)
  else console.log(`${tenant.name}: ${products} products and ${orders} orders made, ${removed} examples removed.`)
}

/** By its schema alone: one store's schema may be called as another one's address. */
async function requireSchema(schemaName: string): Promise<Tenant> {
  const row = await publicDb().tenant.findUnique({ where: { schemaName } })
  if (!row || row.status === 'archived') {
    throw new PlainError(`There is no store in the schema "${schemaName}". \`souk list-tenants\` lists them.`)
  }
  return tenantFromRegistry(row)
}
