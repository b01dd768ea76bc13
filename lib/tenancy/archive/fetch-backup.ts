import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { publicDb } from '#lib/db/public-db.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { backupStorage } from './backup-storage.ts'

/** A backup on this machine's disk, for as long as it is needed. */
export type FetchedBackup = { path: string; remove: () => Promise<void> }

/** What `storeBackup` makes: a store's address, a time and a piece of its id. */
function isKey(key: string): boolean {
  return /^[a-z0-9-]+\/[0-9A-Za-z-]+\.souk$/.test(key)
}

/**
 * The key of a store's newest backup.
 * @throws PlainError when it has none
 */
export async function latestBackupKey(tenantId: string): Promise<string> {
  const row = await publicDb().tenantBackup.findFirst({
    where: { tenantId, key: { not: null } },
    orderBy: { takenAt: 'desc' },
  })
  if (!row?.key) throw new PlainError('This store has no backup.')
  return row.key
}

/**
 * Brings a backup from the storage to a temporary file: it is read twice.
 * @throws PlainError when the storage has nothing under this key
 */
export async function fetchBackup(key: string): Promise<FetchedBackup> {
  const { disk, name } = await backupStorage()
  if (!isKey(key) || !(await disk.exists(key))) throw new PlainError(`The ${name} has no backup "${key}".`)
  const folder = await mkdtemp(join(tmpdir(), 'souk-backup-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'store.souk')
    await pipeline(await disk.getStream(key), createWriteStream(path, { mode: 0o600 }))
    return { path, remove }
  } catch (error) {
    await remove()
    throw error
  }
}
