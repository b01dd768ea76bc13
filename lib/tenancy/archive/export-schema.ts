import { PlainError } from '#lib/kernel/plain-error.ts'
import { isStoreId } from '#lib/storage/media-key.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { type Exported, summaryOf } from './export-tenant.ts'
import { inSnapshot, type Snapshot } from './in-snapshot.ts'
import { qualified } from './table-layout.ts'
import { type ArchivedStore, writeArchive } from './write-archive.ts'
import { writeFileWhole } from './write-file-whole.ts'

/**
 * Writes a schema that no store owns into the same file that `exportTenant` writes, so that whoever finds it can set
 * it aside before dropping it. Its mark tells whose pictures are its own.
 *
 * @throws PlainError when there is no such schema
 */
export async function exportSchema(schemaName: string, path: string): Promise<Exported> {
  const manifest = await writeFileWhole(path, (stream) =>
    inSnapshot(
      async () => schemaName,
      'read',
      async (snapshot) => {
        const id = await markedOwner(snapshot)
        const store = await describeOrphan(snapshot, id)
        return writeArchive(snapshot, { store, media: id && isStoreId(id) ? mediaOf({ id }) : null }, stream)
      },
    ),
  )
  return summaryOf(manifest)
}

async function markedOwner({ client, schemaName }: Snapshot): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    "SELECT obj_description(oid, 'pg_namespace') AS mark FROM pg_namespace WHERE nspname = $1",
    [schemaName],
  )
  if (!rows[0]) throw new PlainError(`There is no schema "${schemaName}".`)
  return /^souk store ([0-9a-f-]{36})$/.exec(rows[0].mark ?? '')?.[1] ?? null
}

/** What its own rows say of it, as far as it has any. */
async function describeOrphan(snapshot: Snapshot, id: string | null): Promise<ArchivedStore> {
  const first = async (table: string, query: string) => {
    if (!snapshot.tables.some(({ name }) => name === table)) return undefined
    const { rows } = await snapshot.client.query<{ value: string }>(query)
    return rows[0]?.value
  }
  const { schemaName } = snapshot
  const name = await first('store_settings', `SELECT name AS value FROM ${qualified(schemaName, 'store_settings')}`)
  const owner = await first(
    'staff',
    `SELECT email AS value FROM ${qualified(schemaName, 'staff')} WHERE role = 'owner' ORDER BY created_at LIMIT 1`,
  )
  return {
    id,
    name: name ?? schemaName,
    slug: schemaName.replaceAll('_', '-'),
    schemaName,
    ownerEmail: owner ?? '',
    status: 'active',
    onTrial: true,
    paidUntil: null,
    createdAt: null,
    domains: [],
  }
}
