import { Command } from 'commander'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { REDIRECT_DAYS, renameTenant } from '#lib/tenancy/rename-tenant.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { printJson, refuse } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { withMarket } from './with-market.ts'

type Options = { schema?: string; json?: boolean }

export const renameTenantCommand = new Command('rename-tenant')
  .description(
    `Gives a store another address: subdomain, schema and role in one transaction, while its shoppers go on. The old \
address leads to the new one for ${REDIRECT_DAYS} days and stays taken so long. What the store is called on its pages is \
changed in its own settings.`,
  )
  .argument('<old>', 'slug, schema or host of the store')
  .argument('<new>', 'its new slug: lower-case letters, digits and hyphens')
  .option('--schema <name>', 'new PostgreSQL schema (default: the new slug with _ for -)')
  .option('--json', 'one JSON document')
  .addHelpText('after', '\nExample:\n  souk rename-tenant techstore gadgets')
  .action((from: string, to: string, options: Options) => withMarket(() => run(from, to, options)))

async function run(from: string, to: string, { schema, json }: Options): Promise<void> {
  await migratePublic()
  const before = await requireTenant(from)
  const input = { slug: to, ...(schema === undefined ? {} : { schemaName: schema }) }
  const result = await renameTenant(before.id, input, { actor: 'cli' })
  if (!result.ok) refuse(result.failures, { slug: 'New name', schemaName: '--schema' })
  const tenant = result.value
  const url = tenantUrl(tenant)
  if (json) printJson({ from: before.slug, slug: tenant.slug, schema_name: tenant.schemaName, url })
  else {
    console.log(`${tenant.name} is at ${url} now (schema ${tenant.schemaName}).`)
    if (before.slug !== tenant.slug) console.log(`${tenantUrl(before)} leads there for ${REDIRECT_DAYS} days.`)
  }
}
