import { Command } from 'commander'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { printJson, refuse } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { withMarket } from './with-market.ts'

export const suspendTenantCommand = new Command('suspend-tenant')
  .description(
    'Closes a store for a while: its shop and its dashboard answer 503 until it is activated. Nothing is deleted.',
  )
  .argument('<name>', 'slug, schema or host of the store')
  .option('--json', 'one JSON document')
  .addHelpText('after', '\nExample:\n  souk suspend-tenant techstore')
  .action((name: string, options: { json?: boolean }) => withMarket(() => run(name, options)))

async function run(name: string, { json }: { json?: boolean }): Promise<void> {
  await migratePublic()
  const { id, slug, status } = await requireTenant(name)
  const result = await suspendTenant(id, { actor: 'cli' })
  if (!result.ok) refuse([{ code: 'not-changed', message: `The store "${slug}" is ${status}, so it was not changed.` }])
  if (json) printJson({ slug, status: result.value.status, url: tenantUrl(result.value) })
  else console.log(`${result.value.name} is suspended: ${tenantUrl(result.value)}`)
}
