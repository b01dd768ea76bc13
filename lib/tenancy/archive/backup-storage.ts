import { rename } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { openBucket } from '#lib/storage/open-bucket.ts'

export type BackupStorage = {
  disk: Disk
  /** For people: "folder /srv/backups", "bucket shops". */
  name: string
  /** Stores a file under a key: all of it or nothing. */
  put(path: string, key: string): Promise<void>
}

/** Where backups are kept: a folder, or a bucket of anything that speaks S3. */
export function backupStorage(): Promise<BackupStorage> {
  return processSingleton('backup-storage', () => (env().BACKUP_S3_BUCKET ? backupBucket() : backupFolderStorage()))
}

/** Where a backup with this key lies, in words a person can follow. */
export function backupLocation(key: string): string {
  const { BACKUP_S3_BUCKET: bucket } = env()
  return bucket ? `s3://${bucket}/${key}` : resolve(backupFolder(), key)
}

function backupFolder(): string {
  return resolve(env().BACKUP_DIR ?? resolve(env().SOUK_DIR, 'backups'))
}

async function backupFolderStorage(): Promise<BackupStorage> {
  const location = backupFolder()
  const disk = new Disk(new FSDriver({ location, visibility: 'private' }))
  return {
    disk,
    name: `folder ${location}`,
    async put(path, key) {
      // A copy that is cut off would look like a backup, a rename cannot be cut off.
      const partial = `${key}.partial`
      try {
        await disk.copyFromFs(path, partial)
        await rename(resolve(location, partial), resolve(location, key))
      } catch (error) {
        await disk.delete(partial).catch(() => {})
        throw error
      }
    },
  }
}

async function backupBucket(): Promise<BackupStorage> {
  const { BACKUP_S3_BUCKET: bucket = '', BACKUP_S3_ENDPOINT: endpoint, BACKUP_S3_REGION: region } = env()
  const disk = await openBucket({ bucket, endpoint, region })
  // An object is there when the last byte of it was, and never before.
  return { disk, name: `bucket ${bucket}`, put: (path, key) => disk.copyFromFs(path, key) }
}
