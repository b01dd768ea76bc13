import { buffer } from 'node:stream/consumers'
import type { Tenant } from '#lib/db/tenant.ts'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import { type FileStat, type ListedFile, mediaDisk, type StoredFile } from './media-disk.ts'
import { isMediaFile, isStoreId, mediaKey, storePrefix } from './media-key.ts'

/** Larger than any picture that we make, and small enough to be held in memory, bytes. */
export const MOST_FILE_BYTES = 32 * 1024 * 1024
/** Files asked about at once. */
const AT_ONCE = 16

/**
 * The files of one store and of no other: whoever holds it can name a file, and never where that lies. The one way to
 * media, whatever they are kept on.
 */
export type StoreMedia = {
  readonly storeId: string
  /** Writes a file, whole or not at all, in place of one that has this name. */
  write(file: string, bytes: Uint8Array): Promise<void>
  /** @returns null when there is no such file; an open stream otherwise, which has to be read or destroyed */
  read(file: string): Promise<StoredFile | null>
  /** The same, all of it. @throws Error when it is larger than any file of ours */
  readAll(file: string): Promise<Buffer | null>
  stat(file: string): Promise<FileStat | null>
  /** Gives the store a file of another store's under the same name. @returns false when that one has none */
  copyFrom(other: StoreMedia, file: string): Promise<boolean>
  remove(file: string): Promise<void>
  list(): Promise<ListedFile[]>
  /** How many files there are, and how large they are together. */
  measure(): Promise<{ files: number; bytes: number }>
  removeAll(): Promise<void>
  /** Makes the files of a folder all that the store has. The folder is gone then. */
  takeFolder(folder: string): Promise<void>
  /** Moves all that the store has to a folder that is not there yet. */
  moveOut(folder: string): Promise<void>
}

/** @throws MediaKeyError for what is no store's id; so do its functions for what is no name of a file */
export function mediaOf({ id }: Pick<Tenant, 'id'>): StoreMedia {
  const prefix = storePrefix(id)
  const keyOf = (file: string) => mediaKey(id, file)
  const media: StoreMedia = {
    storeId: id,
    async write(file, bytes) {
      requireBounded(file, bytes.byteLength)
      await (await mediaDisk()).put(keyOf(file), bytes)
    },
    read: async (file) => (await mediaDisk()).read(keyOf(file)),
    async readAll(file) {
      const found = await media.read(file)
      if (!found) return null
      if (found.bytes > MOST_FILE_BYTES) found.stream.destroy()
      requireBounded(file, found.bytes)
      return buffer(found.stream)
    },
    stat: async (file) => (await mediaDisk()).stat(keyOf(file)),
    copyFrom: async (other, file) => (await mediaDisk()).copy(mediaKey(other.storeId, file), keyOf(file)),
    remove: async (file) => (await mediaDisk()).remove(keyOf(file)),
    list: async () => (await (await mediaDisk()).list(prefix)).filter(({ file }) => isMediaFile(file)),
    async measure() {
      const stats = await mapLimited(await media.list(), AT_ONCE, (listed) => listed.stat())
      return { files: stats.length, bytes: stats.reduce((sum, stat) => sum + (stat?.bytes ?? 0), 0) }
    },
    removeAll: async () => (await mediaDisk()).removeAll(prefix),
    takeFolder: async (folder) => (await mediaDisk()).takeFolder(folder, prefix),
    moveOut: async (folder) => (await mediaDisk()).moveOut(prefix, folder),
  }
  return media
}

/** The ids under which there are media, whether or not a store has them. What else lies there is nobody's to touch. */
export async function findStoresWithMedia(): Promise<string[]> {
  return (await (await mediaDisk()).prefixes()).filter(isStoreId)
}

function requireBounded(file: string, bytes: number): void {
  if (bytes > MOST_FILE_BYTES) throw new Error(`${file} is larger than any picture: ${bytes} bytes`)
}
