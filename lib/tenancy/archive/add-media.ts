import type pg from 'pg'
import { PICTURE_WIDTHS, pictureFile } from '#lib/content/picture-file.ts'
import type { StoreMedia } from '#lib/storage/media-of.ts'
import { type ArchivedMedia, mediaName } from './archive-manifest.ts'
import type { AddEntry } from './pack-archive.ts'
import { qualified } from './table-layout.ts'

const BATCH = 1_000

/** The files that a store's own pictures have, some at a time. Starter pictures are part of Souk and have none. */
export async function* mediaFilesOf(client: pg.PoolClient, schemaName: string): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM ${qualified(schemaName, 'media')} WHERE starter IS NULL AND id COLLATE "C" > $1
        ORDER BY id COLLATE "C" LIMIT ${BATCH}`,
      [after],
    )
    yield rows.flatMap(({ id }) => PICTURE_WIDTHS.map((width) => pictureFile(id, width)))
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/**
 * Adds a picture's file.
 * @returns null when it is not there: one lost picture must not stand in the way of a backup
 */
export async function addMediaFile(media: StoreMedia, file: string, add: AddEntry): Promise<ArchivedMedia | null> {
  const found = await media.read(file)
  if (!found) return null
  try {
    const { bytes, sha256 } = await add(mediaName(file), found.bytes, found.stream)
    return { file, bytes, sha256 }
  } finally {
    found.stream.destroy()
  }
}
