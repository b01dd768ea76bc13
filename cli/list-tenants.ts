import { Command, InvalidArgumentError, Option } from 'commander'
import type { TenantStatus } from '#lib/db/tenant.ts'
import { type ListedTenant, listTenants, type TenantSort } from '#lib/tenancy/list-tenants.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { printJson, printTable } from './print.ts'
import { withMarket } from './with-market.ts'

type Options = {
  status?: TenantStatus
  search?: string
  behind?: boolean
  sort: TenantSort
  desc?: boolean
  size?: boolean
  limit?: number
  json?: boolean
}

export const listTenantsCommand = new Command('list-tenants')
  .description('Lists the stores of the market, oldest first.')
  .addOption(new Option('--status <status>', 'only these').choices(['active', 'suspended', 'archived']))
  .option('--search <text>', "part of the name, slug, schema, a host or the owner's e-mail")
  .option('--behind', 'only stores that lack a migration')
  .addOption(new Option('--sort <key>', 'order').choices(['created', 'name', 'size']).default('created'))
  .option('--desc', 'the other way round')
  .option('--size', 'show what each takes on disk')
  .option('--limit <count>', 'no more than so many', positive)
  .option('--json', 'one JSON document; sizes as size_bytes')
  .addHelpText('after', '\nExample:\n  souk list-tenants --status active --sort size --desc --size --limit 10')
  .action((options: Options) => withMarket(() => run(options)))

async function run(options: Options): Promise<void> {
  await migratePublic()
  const stores = await listTenants(options)
  if (options.json) printJson(stores.map(documentOf))
  else if (stores.length > 0) print(stores, options.size || options.sort === 'size')
  else
    console.log(
      options.status || options.search || options.behind ? 'No store is like that.' : 'There is no store yet.',
    )
}

function documentOf({ tenant, hosts, formerHosts, sizeBytes, missingMigrations }: ListedTenant) {
  const { name, slug, schemaName, status, ownerEmail, createdAt, archivedAt } = tenant
  return {
    name,
    slug,
    schema_name: schemaName,
    status,
    owner_email: ownerEmail,
    created_at: createdAt,
    archived_at: archivedAt,
    domains: hosts,
    former_domains: formerHosts,
    size_bytes: sizeBytes,
    missing_migrations: missingMigrations,
  }
}

function print(stores: ListedTenant[], withSize = false): void {
  printTable(
    ['NAME', 'SCHEMA', 'STATUS', 'ADDRESS', 'OWNER', 'SINCE', ...(withSize ? ['SIZE'] : [])],
    stores.map(({ tenant, sizeBytes, missingMigrations }) => [
      tenant.name,
      tenant.schemaName,
      missingMigrations > 0 ? `${tenant.status}, ${missingMigrations} behind` : tenant.status,
      tenantUrl(tenant),
      tenant.ownerEmail,
      tenant.createdAt.toISOString().slice(0, 10),
      ...(withSize ? [sizeBytes === null ? 'no schema' : `${(sizeBytes / 1_000_000).toFixed(1)} MB`] : []),
    ]),
  )
}

function positive(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a whole number from 1 on.')
  return count
}
