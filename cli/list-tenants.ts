import { Command } from 'commander'
import { publicDb } from '#lib/db/public-db.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { printJson, printTable } from './print.ts'
import { withMarket } from './with-market.ts'

export const listTenantsCommand = new Command('list-tenants')
  .description('Lists the stores of the market, oldest first.')
  .option('--json', 'one JSON document')
  .action((options: { json?: boolean }) => withMarket(() => listTenants(options)))

async function listTenants({ json }: { json?: boolean }): Promise<void> {
  const tenants = await publicDb().tenant.findMany({ orderBy: { createdAt: 'asc' }, include: { domains: true } })
  if (json) {
    printJson(
      tenants.map(({ name, slug, schemaName, status, ownerEmail, createdAt, domains }) => ({
        name,
        slug,
        schema_name: schemaName,
        status,
        owner_email: ownerEmail,
        created_at: createdAt,
        domains: domains.map(({ host }) => host),
      })),
    )
  } else if (tenants.length === 0) console.log('There is no store yet.')
  else {
    printTable(
      ['NAME', 'SCHEMA', 'STATUS', 'ADDRESS', 'OWNER', 'SINCE'],
      tenants.map((tenant) => [
        tenant.name,
        tenant.schemaName,
        tenant.status,
        tenantUrl(tenant),
        tenant.ownerEmail,
        tenant.createdAt.toISOString().slice(0, 10),
      ]),
    )
  }
}
