import type { Readable } from 'node:stream'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { openMediaBucket } from './media-bucket.ts'
import { openMediaRoot } from './media-root.ts'

export type FileStat = { bytes: number; writtenAt: Date }
export type StoredFile = { bytes: number; stream: Readable }
export type ListedFile = { file: string; stat(): Promise<FileStat | null> }

/**
 * What the local disk and a bucket do each in their own way, by key. Only `mediaOf` calls it: keys that come from there
 * have been looked at.
 */
export type MediaDisk = {
  /** For people: "folder /srv/souk/media", "bucket shops". */
  name: string
  /** Writes a file: all of it or nothing. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** null when there is no such file */
  read(key: string): Promise<StoredFile | null>
  stat(key: string): Promise<FileStat | null>
  /** @returns false when there is nothing to copy */
  copy(from: string, to: string): Promise<boolean>
  remove(key: string): Promise<void>
  /** The names directly under a prefix: its files. */
  list(prefix: string): Promise<ListedFile[]>
  removeAll(prefix: string): Promise<void>
  /** Makes a folder of this machine all that is under a prefix. The folder is gone then. */
  takeFolder(folder: string, prefix: string): Promise<void>
  /** Moves all that is under a prefix to a folder of this machine that is not there yet. */
  moveOut(prefix: string, folder: string): Promise<void>
  /** The prefixes that there are. */
  prefixes(): Promise<string[]>
}

/** Where all media of the market are kept: on this machine's disk, or in a bucket of anything that speaks S3. */
export function mediaDisk(): Promise<MediaDisk> {
  return processSingleton('media-disk', async () => (env().MEDIA_S3_BUCKET ? openMediaBucket() : openMediaRoot()))
}
