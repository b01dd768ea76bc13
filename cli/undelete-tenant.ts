import { Command } from 'commander'
import { ARCHIVE_DAYS } from '#lib/tenancy/delete-tenant.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { undeleteTenant } from '#lib/tenancy/undelete-tenant.ts'
import { printJson, refuse } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { withMarket } from './with-market.ts'

export const undeleteTenantCommand = new Command('undelete-tenant')
  .description(`Brings back a store that was deleted in the last ${ARCHIVE_DAYS} days, with the status it had.`)
  .argument('<name>', 'slug, schema or host of the store')
  .option('--json', 'one JSON document')
  .addHelpText('after', '\nExample:\n  souk undelete-tenant techstore')
  .action((name: string, options: { json?: boolean }) => withMarket(() => run(name, options)))

async function run(name: string, { json }: { json?: boolean }): Promise<void> {
  await migratePublic()
  const { id } = await requireTenant(name)
  const result = await undeleteTenant(id, { actor: 'cli' })
  if (!result.ok) refuse(result.failures)
  const tenant = result.value
  if (json) printJson({ slug: tenant.slug, status: tenant.status, url: tenantUrl(tenant) })
  else console.log(`${tenant.name} is back (${tenant.status}): ${tenantUrl(tenant)}`)
}
