import { Command } from 'commander'
import { importTenant } from '#lib/tenancy/archive/import-tenant.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { fromCaller } from './called-from.ts'
import { printJson, refuse } from './print.ts'
import { type Progress, showProgress } from './show-progress.ts'
import { withMarket } from './with-market.ts'

type Options = { as?: string; json?: boolean }

export const importTenantCommand = new Command('import-tenant')
  .description(
    'Makes a store from a file that export-tenant wrote, here or in another market, and brings it to the newest migration. The file is proved whole before anything is touched; the store is there whole, or nothing is.',
  )
  .argument('<file>', 'what export-tenant wrote')
  .option('--as <name>', "the store's address here (default: the one in the file)")
  .option('--json', 'one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  souk import-tenant techstore.souk
  souk import-tenant techstore.souk --as techstore-copy

Its staff sign in with the passwords they had. Domains of its own are not taken over.`,
  )
  .action((file: string, options: Options) => withMarket(() => run(file, options)))

async function run(file: string, { as: slug, json }: Options): Promise<void> {
  await migratePublic()
  const since = performance.now()
  let progress: Progress | undefined
  const result = await importTenant(
    fromCaller(file),
    slug === undefined ? {} : { slug },
    { actor: 'cli' },
    {
      onVerified: ({ rows }) => {
        progress = showProgress('rows', rows)
      },
      onRows: (rows) => progress?.done(rows),
    },
  ).finally(() => progress?.end())
  if (!result.ok) refuse(result.failures, { slug: '--as' })
  const { tenant, manifest, rows } = result.value
  const url = tenantUrl(tenant)
  if (json) {
    printJson({
      name: tenant.name,
      slug: tenant.slug,
      schema_name: tenant.schemaName,
      url,
      rows,
      media_files: manifest.media.length,
      missing_media: manifest.missingMedia,
      exported_at: manifest.createdAt,
      ms: Math.round(performance.now() - since),
    })
  } else console.log(`${tenant.name} is open at ${url}: ${rows} rows, ${manifest.media.length} picture files.`)
}
