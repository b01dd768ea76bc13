import { Command } from 'commander'
import { env } from '#lib/env.ts'
import { backupStorage } from '#lib/tenancy/archive/backup-storage.ts'
import { type BackupOutcome, backupTenants } from '#lib/tenancy/archive/backup-tenants.ts'
import { printJson } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { type Progress, showProgress } from './show-progress.ts'
import { sizeInWords } from './size-in-words.ts'
import { withMarket } from './with-market.ts'

export const backupTenantsCommand = new Command('backup-tenants')
  .description(
    'Backs up all stores that are open or suspended, or those that are named, into a folder or an S3 bucket. Each file is read back and proved whole before it counts. Exits with 1 when a store failed; the others are done all the same.',
  )
  .argument('[name...]', 'slug, schema or host of each store (default: all)')
  .option('--json', 'one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  souk backup-tenants
  souk backup-tenants techstore fashion
  BACKUP_S3_BUCKET=shops BACKUP_S3_ENDPOINT=https://s3.example.com souk backup-tenants

BACKUP_DIR names the folder, BACKUP_KEEP how many of each store are kept, BACKUP_SCHEDULE when the server does it.`,
  )
  .action((names: string[], options: { json?: boolean }) => withMarket(() => run(names, options)))

async function run(names: string[], { json }: { json?: boolean }): Promise<void> {
  const tenantIds: string[] = []
  for (const name of names) tenantIds.push((await requireTenant(name)).id)
  let progress: Progress | undefined
  const outcomes = await backupTenants({
    ...(names.length > 0 ? { tenantIds } : {}),
    onStart: (total) => {
      progress = showProgress('stores', total)
    },
    onStore: ({ ok }) => (ok ? progress?.done() : progress?.failed()),
  }).finally(() => progress?.end())
  const { name: storage } = await backupStorage()
  if (json) printJson({ storage, keep: env().BACKUP_KEEP, stores: outcomes.map(describe) })
  else print(outcomes, storage)
  if (outcomes.some(({ ok }) => !ok)) process.exitCode = 1
}

function describe(outcome: BackupOutcome) {
  const { slug } = outcome.tenant
  if (!outcome.ok) return { slug, ok: false, error: outcome.error }
  const { key, bytes, rows, removed } = outcome.backup
  return { slug, ok: true, key, bytes, rows, removed }
}

function print(outcomes: BackupOutcome[], storage: string): void {
  const done = outcomes.flatMap((outcome) => (outcome.ok ? outcome.backup.bytes : []))
  const bytes = done.reduce((sum, size) => sum + size, 0)
  console.log(`${done.length} stores backed up, ${sizeInWords(bytes)}, in the ${storage}`)
  for (const outcome of outcomes) if (!outcome.ok) console.error(`  ${outcome.tenant.slug}: ${outcome.error}`)
}
