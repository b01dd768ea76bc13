import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { Command } from 'commander'
import { PlainError } from '#lib/kernel/plain-error.ts'
import type { TableDifference } from '#lib/tenancy/archive/compare-schemas.ts'
import { type FetchedBackup, fetchBackup, latestBackupKey } from '#lib/tenancy/archive/fetch-backup.ts'
import { type Restored, restoreTenant } from '#lib/tenancy/archive/restore-tenant.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { fromCaller } from './called-from.ts'
import { confirmName } from './confirm-name.ts'
import { printJson, printTable, refuse } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { type Progress, showProgress } from './show-progress.ts'
import { withMarket } from './with-market.ts'

type Options = { from: string; yes?: boolean; anyStore?: boolean; json?: boolean }

export const restoreTenantCommand = new Command('restore-tenant')
  .description(
    'Gives one store the rows of a file or a backup. Shows what would change and asks for the name; then backs up what is there and swaps, in one transaction. Other stores are not touched.',
  )
  .argument('<name>', 'slug, schema or host of the store')
  .requiredOption('--from <source>', 'a file, a key of the backup storage, or "latest"')
  .option('--yes', 'do not ask for the name')
  .option('--any-store', 'also take a file that another store was written to')
  .option('--json', 'one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  souk restore-tenant techstore --from latest
  souk restore-tenant techstore --from techstore/20261121T030000000Z-0190b7a2.souk
  souk restore-tenant techstore --from ~/techstore.souk --yes

What was ordered since the file was written is in the backup that is made on the way, not in the store. While a
shopper is paying the store is left as it is.`,
  )
  .action((name: string, options: Options) => withMarket(() => run(name, options)))

async function run(name: string, options: Options): Promise<void> {
  await migratePublic()
  const tenant = await requireTenant(name)
  const { path, remove, label } = await sourceOf(tenant.id, options.from)
  let progress: Progress | undefined
  try {
    const result = await restoreTenant(
      tenant,
      path,
      {
        from: label,
        anyStore: options.anyStore ?? false,
        confirm: async (differences, manifest) => {
          progress?.end()
          progress = undefined
          if (!options.json) printDifferences(differences, manifest.createdAt)
          if (!options.yes) await confirmName(`${tenant.name} will have the rows of ${label}.`, tenant.slug)
          return true
        },
      },
      { actor: 'cli' },
      {
        onVerified: ({ rows }) => {
          progress = showProgress('rows', rows)
        },
        onRows: (rows) => progress?.done(rows),
      },
    )
    if (!result.ok && result.failures[0].code === 'other-store') {
      throw new PlainError(`${result.failures[0].message} --any-store takes it all the same.`)
    }
    if (!result.ok) refuse(result.failures)
    report(result.value, tenant, label, options)
  } finally {
    progress?.end()
    await remove()
  }
}

/** A file that is there wins over a backup whose key looks like it. */
async function sourceOf(tenantId: string, from: string): Promise<FetchedBackup & { label: string }> {
  const path = fromCaller(from)
  if (from !== 'latest' && (existsSync(path) || !isKey(from))) {
    return { path, remove: async () => {}, label: basename(path) }
  }
  const key = from === 'latest' ? await latestBackupKey(tenantId) : from
  return { ...(await fetchBackup(key)), label: key }
}

function isKey(from: string): boolean {
  return /^[a-z0-9-]+\/[0-9A-Za-z-]+\.souk$/.test(from)
}

function printDifferences(differences: TableDifference[], createdAt: string): void {
  console.log(`Written ${createdAt}`)
  printTable(
    ['TABLE', 'NOW', 'IN FILE', 'ONLY NOW', 'ONLY IN FILE', 'CHANGED'],
    differences.map(({ table, ...numbers }) => [table, ...Object.values(numbers).map(String)]),
  )
}

function report(
  { differences, backupKey, mediaFiles }: Restored,
  { name, slug }: { name: string; slug: string },
  from: string,
  { json }: Options,
): void {
  if (json) {
    printJson({
      slug,
      from,
      backup_before: backupKey,
      media_files: mediaFiles,
      tables: differences.map(({ table, now, inFile, onlyNow, onlyInFile, changed }) => ({
        table,
        now,
        in_file: inFile,
        only_now: onlyNow,
        only_in_file: onlyInFile,
        changed,
      })),
    })
    return
  }
  console.log(`${name} has the rows of ${from}; ${mediaFiles} picture files were brought back.`)
  if (backupKey) console.log(`What it had before: souk restore-tenant ${slug} --from ${backupKey}`)
}
