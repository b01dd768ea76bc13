import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Disk } from 'flydrive'
import { env } from '#lib/env.ts'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import type { ListedFile, MediaDisk, StoredFile } from './media-disk.ts'
import { isMediaFile } from './media-key.ts'
import { openBucket } from './open-bucket.ts'
import { isNotThere, statStored } from './stored-file.ts'

/** Keeps media apart from backups, which may be in the same bucket. */
const ROOT = 'media'
/** Files on their way at once when a whole store moves. */
const AT_ONCE = 8

/** Media in a bucket, under "media/<store>/". Bytes pass through this server; nobody is sent to the bucket. */
export async function openMediaBucket(): Promise<MediaDisk> {
  const { MEDIA_S3_BUCKET: bucket = '', MEDIA_S3_ENDPOINT: endpoint, MEDIA_S3_REGION: region } = env()
  const disk = await openBucket({ bucket, endpoint, region })
  const at = (key: string) => `${ROOT}/${key}`
  const list = (prefix: string) => listUnder(disk, at(prefix))
  const removeAll = async (prefix: string) => {
    await disk.deleteAll(at(prefix))
    // The service answers in one piece for a thousand files, of which it may have kept some.
    if ((await list(prefix)).length > 0) throw new Error(`The bucket ${bucket} kept files under ${at(prefix)}`)
  }
  return {
    name: `bucket ${bucket}`,
    // An object is there when the last byte of it was, and never before.
    put: (key, bytes) => disk.put(at(key), bytes),
    read: (key) => readAtOnce(disk, at(key)),
    stat: (key) => statStored(disk.file(at(key))),
    async copy(from, to) {
      try {
        await disk.copy(at(from), at(to))
        return true
      } catch (error) {
        if (isNotThere(error)) return false
        throw error
      }
    },
    remove: (key) => disk.delete(at(key)),
    list,
    removeAll,
    async takeFolder(folder, prefix) {
      await removeAll(prefix)
      await mapLimited(await readdir(folder), AT_ONCE, async (file) =>
        disk.put(at(`${prefix}/${file}`), await readFile(resolve(folder, file))),
      )
      await rm(folder, { recursive: true })
    },
    async moveOut(prefix, folder) {
      await mkdir(folder, { recursive: true })
      const files = await list(prefix)
      const odd = files.find(({ file }) => !isMediaFile(file))
      if (odd) throw new Error(`${JSON.stringify(odd.file)} under ${at(prefix)} is no media file`)
      await mapLimited(files, AT_ONCE, async ({ file }) =>
        pipeline(await disk.getStream(at(`${prefix}/${file}`)), createWriteStream(resolve(folder, file))),
      )
      await removeAll(prefix)
    },
    async prefixes() {
      const found: string[] = []
      for await (const entry of entriesUnder(disk, ROOT)) if (entry.isDirectory) found.push(entry.name)
      return found
    },
  }
}

/** A size and a body, asked for together: one way there and back instead of two. */
async function readAtOnce(disk: Disk, key: string): Promise<StoredFile | null> {
  const [stat, stream] = await Promise.allSettled([statStored(disk.file(key)), disk.getStream(key)])
  if (stat.status === 'fulfilled' && stream.status === 'fulfilled' && stat.value) {
    return { bytes: stat.value.bytes, stream: stream.value }
  }
  if (stream.status === 'fulfilled') stream.value.destroy()
  for (const answer of [stat, stream]) {
    if (answer.status === 'rejected' && !isNotThere(answer.reason)) throw answer.reason
  }
  return null
}

async function listUnder(disk: Disk, prefix: string): Promise<ListedFile[]> {
  const found: ListedFile[] = []
  for await (const entry of entriesUnder(disk, prefix)) {
    // Asked anew: the library forgets the size that the service named in its list.
    if (entry.isFile) found.push({ file: entry.name, stat: () => statStored(disk.file(`${prefix}/${entry.name}`)) })
  }
  return found
}

async function* entriesUnder(disk: Disk, prefix: string) {
  for (let paginationToken: string | undefined; ; ) {
    const page = await disk.listAll(prefix, { recursive: false, ...(paginationToken ? { paginationToken } : {}) })
    yield* page.objects
    paginationToken = page.paginationToken
    if (!paginationToken) return
  }
}
