import type pg from 'pg'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { mediaFilesOf } from './archive/add-media.ts'

/** Files on their way at once: a bucket answers each after a while, a disk at once. */
const AT_ONCE = 8

/**
 * Gives a store the pictures that the rows of another speak of. Files of pictures never change, so both may share them.
 *
 * @returns how many files; one that is lost in the source is lost in the copy
 */
export async function copyMedia(
  client: pg.PoolClient,
  from: { id: string; schemaName: string },
  to: { id: string },
): Promise<number> {
  const [source, target] = [mediaOf(from), mediaOf(to)]
  let copied = 0
  for await (const files of mediaFilesOf(client, from.schemaName)) {
    const there = await mapLimited(files, AT_ONCE, (file) => target.copyFrom(source, file))
    copied += there.filter(Boolean).length
  }
  return copied
}
