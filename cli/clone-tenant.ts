import { Command } from 'commander'
import { countStoreRows } from '#lib/tenancy/archive/count-store-rows.ts'
import { cloneTenant } from '#lib/tenancy/clone-tenant.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { printJson, refuse } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { showProgress } from './show-progress.ts'
import { withMarket } from './with-market.ts'

type Options = { anonymise?: boolean; name?: string; json?: boolean }

export const cloneTenantCommand = new Command('clone-tenant')
  .description(
    'Makes a store out of another one: tables, rows, pictures and counters as they were in one moment. The other goes on selling. Charges stay with it: a refund in the copy moves no money.',
  )
  .argument('<from>', 'slug, schema or host of the store to copy')
  .argument('<to>', 'address of the new store')
  .option('--name <name>', "what the new store is called (default: the other's name)")
  .option('--anonymise', 'replace every personal datum: customers, staff, addresses, e-mails, passwords, secret ids')
  .option('--json', 'one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  souk clone-tenant techstore techstore-test --name "Techstore (test)"
  souk clone-tenant techstore techstore-demo --anonymise

Staff come along and sign in as they did. After --anonymise nobody can: make somebody with create-user.
Words that the shop shows to everybody (pages, story, products) are kept as they are.`,
  )
  .action((from: string, to: string, options: Options) => withMarket(() => run(from, to, options)))

async function run(from: string, to: string, { anonymise = false, name, json }: Options): Promise<void> {
  await migratePublic()
  const source = await requireTenant(from)
  const since = performance.now()
  const progress = showProgress('rows', await countStoreRows(source.schemaName))
  const input = { slug: to, anonymise, ...(name === undefined ? {} : { name }) }
  const result = await cloneTenant(source, input, { actor: 'cli' }, { onRows: (rows) => progress.done(rows) }).finally(
    () => progress.end(),
  )
  if (!result.ok) refuse(result.failures, { slug: 'TO', name: '--name' })
  const { tenant, rows, mediaFiles } = result.value
  const url = tenantUrl(tenant)
  if (json) {
    const ms = Math.round(performance.now() - since)
    const { schemaName: schema_name, slug } = tenant
    printJson({ name: tenant.name, slug, schema_name, url, rows, media_files: mediaFiles, anonymised: anonymise, ms })
    return
  }
  console.log(`${tenant.name} is open at ${url}: ${rows} rows, ${mediaFiles} picture files.`)
  if (anonymise) {
    console.log(`Nobody's password came along. To get in: souk create-user --tenant ${tenant.slug} --help`)
  }
}
