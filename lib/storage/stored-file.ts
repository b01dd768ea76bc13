import type { Disk, DriveFile } from 'flydrive'
import type { FileStat, StoredFile } from './media-disk.ts'

/** @returns null when there is no such file; anything else that goes wrong is thrown, so that an outage is no loss */
export async function statStored(file: Pick<DriveFile, 'getMetaData'>): Promise<FileStat | null> {
  try {
    const { contentLength, lastModified } = await file.getMetaData()
    return { bytes: contentLength, writtenAt: lastModified }
  } catch (error) {
    if (isNotThere(error)) return null
    throw error
  }
}

/** Looks first: a stream of the local disk would only say later that there is nothing. */
export async function readStored(disk: Disk, key: string): Promise<StoredFile | null> {
  const stat = await statStored(disk.file(key))
  return stat && { bytes: stat.bytes, stream: await disk.getStream(key) }
}

/** The library wraps what the file system or the service said. */
export function isNotThere(error: unknown): boolean {
  const said = error instanceof Error ? error.cause : undefined
  if (typeof said !== 'object' || said === null) return false
  if ('code' in said && (said.code === 'ENOENT' || said.code === 'ENOTDIR')) return true
  return '$metadata' in said && (said.$metadata as { httpStatusCode?: number } | undefined)?.httpStatusCode === 404
}
