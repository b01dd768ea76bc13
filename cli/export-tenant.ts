import { existsSync, statSync } from 'node:fs'
import { Command } from 'commander'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { countStoreRows } from '#lib/tenancy/archive/count-store-rows.ts'
import { type Exported, exportTenant } from '#lib/tenancy/archive/export-tenant.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import { fromCaller } from './called-from.ts'
import { printJson } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { showProgress } from './show-progress.ts'
import { sizeInWords } from './size-in-words.ts'
import { withMarket } from './with-market.ts'

type Options = { to: string; force?: boolean; json?: boolean }

export const exportTenantCommand = new Command('export-tenant')
  .description(
    'Writes a store into one file: all rows, all pictures, and the checksums that prove it whole. The store goes on selling; the file shows one moment of it. It holds personal data and password hashes.',
  )
  .argument('<name>', 'slug, schema or host of the store')
  .requiredOption('--to <file>', 'where to; "-" for standard output')
  .option('--force', 'replace a file that is there')
  .option('--json', 'one JSON document (not together with --to -)')
  .addHelpText(
    'after',
    `
Examples:
  souk export-tenant techstore --to techstore.souk
  souk export-tenant techstore --to - | ssh backup 'cat > techstore.souk'

The file is a tar compressed with zstd: \`zstd -dc techstore.souk | tar t\` lists it.`,
  )
  .action((name: string, options: Options) => withMarket(() => run(name, options)))

async function run(name: string, { to, force, json }: Options): Promise<void> {
  if (to === '-' && json) throw new PlainError('Standard output cannot hold both the file and --json.')
  if (to === '-' && process.stdout.isTTY)
    throw new PlainError('This is a terminal. Send the output to a file or a pipe.')
  const path = to === '-' ? null : fromCaller(to)
  if (path && existsSync(path) && statSync(path).isDirectory()) throw new PlainError(`${to} is a folder.`)
  if (path && existsSync(path) && !force) throw new PlainError(`${to} is there already; --force replaces it.`)
  const tenant = await requireTenant(name)
  const since = performance.now()
  const progress = showProgress('rows', await countStoreRows(tenant.schemaName))
  const exported = await exportTenant(tenant, path ?? process.stdout, {
    onRows: (rows) => progress.done(rows),
  }).finally(() => progress.end())
  await recordStoreAct(tenant, { actor: 'cli' }, { action: 'data.exported' })
  if (!path) return
  report({ ...exported, bytes: statSync(path).size, ms: Math.round(performance.now() - since) }, to, path, json)
}

function report(done: Exported & { bytes: number; ms: number }, to: string, path: string, json?: boolean): void {
  const { manifest, rows, bytes, ms, mediaBytes, tableBytes } = done
  if (json) {
    printJson({
      file: path,
      bytes,
      rows,
      table_bytes: tableBytes,
      media_files: manifest.media.length,
      media_bytes: mediaBytes,
      missing_media: manifest.missingMedia,
      last_migration: manifest.migrations.at(-1)?.name ?? null,
      ms,
    })
    return
  }
  console.log(
    `${manifest.store.name}: ${rows} rows and ${manifest.media.length} picture files in ${to} (${sizeInWords(bytes)})`,
  )
  if (manifest.missingMedia.length > 0) {
    console.error(
      `${manifest.missingMedia.length} picture files were not in the store's folder and are not in the file.`,
    )
  }
}
