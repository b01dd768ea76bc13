import { ownerPool } from '#lib/db/connections.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import type { ArchiveManifest } from '../archive/archive-manifest.ts'
import { fetchBackup } from '../archive/fetch-backup.ts'
import { loadArchive } from '../archive/load-archive.ts'
import { verifyArchive } from '../archive/verify-archive.ts'

/** A backup that was proved whole, on this machine's disk. */
export type Backup = { key: string; takenAt: Date; path: string; manifest: ArchiveManifest }

/**
 * Opens a store's newest backup for as long as `work` runs.
 * @returns null when it has none
 * @throws whatever says that the backup cannot be used
 */
export async function withNewestBackup<T>(tenantId: string, work: (backup: Backup) => Promise<T>): Promise<T | null> {
  const { rows } = await ownerPool().query<{ key: string; taken_at: Date }>(
    `SELECT key, taken_at FROM public.tenant_backup WHERE tenant_id = $1 AND key IS NOT NULL
      ORDER BY taken_at DESC LIMIT 1`,
    [tenantId],
  )
  const [row] = rows
  if (!row) return null
  const fetched = await fetchBackup(row.key)
  try {
    const { path } = fetched
    return await work({ key: row.key, takenAt: row.taken_at, path, manifest: await verifyArchive(path) })
  } finally {
    await fetched.remove()
  }
}

/**
 * Puts picture files from a backup back where there are none now.
 * @param isWanted by the name of the file
 * @returns how many files came back
 */
export async function bringBackPictures(
  tenantId: string,
  { path, manifest }: Backup,
  isWanted: (file: string) => boolean,
): Promise<number> {
  const media = mediaOf({ id: tenantId })
  const present = new Set((await media.list()).map((listed) => listed.file))
  let brought = 0
  const onPicture = async (file: string, read: () => Promise<Buffer>) => {
    if (present.has(file) || !isWanted(file)) return
    await media.write(file, await read())
    brought++
  }
  await loadArchive(path, manifest, { onPicture })
  return brought
}
