import { readFileSync } from 'node:fs'
import type { Writable } from 'node:stream'
import type { StoreMedia } from '#lib/storage/media-of.ts'
import { addMediaFile, mediaFilesOf } from './add-media.ts'
import { addTable, settleTextFormat } from './add-table.ts'
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveManifest, MANIFEST_NAME } from './archive-manifest.ts'
import type { Snapshot } from './in-snapshot.ts'
import { packArchive } from './pack-archive.ts'

export type ArchivedStore = ArchiveManifest['store']

export type WriteHooks = {
  /** Told the number of rows that went out since it was last told. */
  onRows?: (rows: number) => void
}

/**
 * Writes one moment of a schema, with the pictures that its rows speak of, into `destination`. Rows and files are
 * streamed: memory does not grow with the store.
 *
 * @param source whose it is, and its pictures
 * @returns what was written
 */
export async function writeArchive(
  snapshot: Snapshot,
  source: { store: ArchivedStore; media: StoreMedia | null },
  destination: Writable,
  hooks: WriteHooks = {},
): Promise<ArchiveManifest> {
  const { client, schemaName, tables } = snapshot
  await settleTextFormat(client)
  const manifest: ArchiveManifest = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    souk: soukVersion(),
    postgres: await settingOf(snapshot, 'server_version'),
    createdAt: new Date().toISOString(),
    store: source.store,
    migrations: await appliedMigrations(snapshot),
    tables: [],
    media: [],
    missingMedia: [],
  }
  await packArchive(destination, async (add) => {
    for (const table of tables) {
      manifest.tables.push(await addTable(client, schemaName, table, add, (rows) => hooks.onRows?.(rows)))
    }
    const { media } = source
    if (media && tables.some(({ name }) => name === 'media')) {
      for await (const files of mediaFilesOf(client, schemaName)) {
        for (const file of files) {
          const added = await addMediaFile(media, file, add)
          if (added) manifest.media.push(added)
          else manifest.missingMedia.push(file)
        }
      }
    }
    const json = Buffer.from(JSON.stringify(manifest))
    await add(MANIFEST_NAME, json.length, [json])
  })
  return manifest
}

function soukVersion(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  return version
}

async function settingOf({ client }: Snapshot, name: string): Promise<string> {
  const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name])
  return rows[0]?.value ?? ''
}

async function appliedMigrations({ client, schemaName }: Snapshot): Promise<ArchiveManifest['migrations']> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM public.migration_ledger WHERE schema_name = $1 ORDER BY name COLLATE "C"',
    [schemaName],
  )
  return rows
}
