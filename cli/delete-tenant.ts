import { Command } from 'commander'
import type { Tenant } from '#lib/db/tenant.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { removeBackups } from '#lib/tenancy/archive/remove-backups.ts'
import { ARCHIVE_DAYS, deleteTenant } from '#lib/tenancy/delete-tenant.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { receiptPath } from '#lib/tenancy/purge-receipt.ts'
import { purgeTenant } from '#lib/tenancy/purge-tenant.ts'
import { confirmName } from './confirm-name.ts'
import { printJson, refuse } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { withMarket } from './with-market.ts'

type Options = { purge?: boolean; withBackups?: boolean; yes?: boolean; json?: boolean }

export const deleteTenantCommand = new Command('delete-tenant')
  .description(
    `Closes a store for good. Its rows, pictures and address are kept for ${ARCHIVE_DAYS} days, in which undelete-tenant \
brings it back. With --purge nothing is kept but a receipt of what was erased; backups stay where they are, unless \
--with-backups erases them too.`,
  )
  .argument('<name>', 'slug, schema or host of the store')
  .option('--purge', 'erase schema, role, pictures, registry and queue rows now; nobody can undo it')
  .option('--with-backups', 'with --purge: erase its backups first')
  .option('--yes', 'do not ask for the name')
  .option('--json', 'one JSON document')
  .addHelpText(
    'after',
    '\nExamples:\n  souk delete-tenant techstore\n  souk delete-tenant techstore --purge --with-backups --yes',
  )
  .action((name: string, options: Options) => withMarket(() => run(name, options)))

async function run(name: string, options: Options): Promise<void> {
  if (options.withBackups && !options.purge) throw new PlainError('--with-backups goes with --purge.')
  await migratePublic()
  const tenant = await requireTenant(name)
  if (!options.purge && tenant.status === 'archived') {
    refuse([{ code: 'archived', message: `The store "${tenant.slug}" is deleted already; --purge erases it now.` }])
  }
  if (!options.yes) await confirmName(questionOf(tenant, options), tenant.slug)
  if (options.purge) await purge(tenant, options)
  else await archive(tenant, options)
}

function questionOf({ name, schemaName }: Tenant, { purge: isPurge }: Options): string {
  return isPurge
    ? `${name} (schema ${schemaName}) will be erased: rows, pictures, everything. Nobody can undo this.`
    : `${name} will be closed. It can be brought back for ${ARCHIVE_DAYS} days.`
}

async function archive({ id, slug }: Tenant, { json }: Options): Promise<void> {
  const result = await deleteTenant(id, { actor: 'cli' })
  if (!result.ok) refuse(result.failures)
  const { name, archivedAt } = result.value
  const until = new Date((archivedAt ?? new Date()).getTime() + ARCHIVE_DAYS * 24 * 3_600_000)
  if (json) printJson({ slug, status: 'archived', archived_at: archivedAt, undeletable_until: until })
  else console.log(`${name} is closed. Until ${until.toISOString().slice(0, 10)}: souk undelete-tenant ${slug}`)
}

async function purge({ id }: Tenant, { json, withBackups }: Options): Promise<void> {
  // Before the store: once it is gone nothing would know whose these files are.
  const backupsErased = withBackups ? await removeBackups(id) : []
  const result = await purgeTenant(id, { actor: 'cli' })
  if (!result.ok) refuse(result.failures)
  const { file, tenant, rows, media, registryRows, queueRows, backupsLeft } = result.value
  const path = receiptPath(file)
  const total = sum(rows)
  if (json) {
    printJson({
      slug: tenant.slug,
      status: 'purged',
      receipt: path,
      rows: total,
      media_files: media.files,
      media_bytes: media.bytes,
      registry_rows: sum(registryRows),
      queue_rows: queueRows,
      backups_left: backupsLeft,
      backups_erased: backupsErased,
    })
    return
  }
  console.log(`${tenant.name} is erased: ${total} rows, ${media.files} files. Receipt: ${path}`)
  if (backupsErased.length > 0) console.log(`Backups that were erased: ${backupsErased.length}`)
  if (backupsLeft.length > 0) console.log(`Backups that are still there:\n  ${backupsLeft.join('\n  ')}`)
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
