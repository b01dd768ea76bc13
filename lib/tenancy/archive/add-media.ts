import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import type pg from 'pg'
import { PICTURE_WIDTHS } from '#lib/content/picture-file.ts'
import { errorCode } from '#lib/db/sql.ts'
import { type ArchivedMedia, mediaName } from './archive-manifest.ts'
import type { AddEntry } from './pack-archive.ts'
import { qualified } from './table-layout.ts'

const BATCH = 1_000

/** The files that a store's own pictures have. Starter pictures are part of Souk and have none. */
export async function* mediaFilesOf(client: pg.PoolClient, schemaName: string): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM ${qualified(schemaName, 'media')} WHERE starter IS NULL AND id COLLATE "C" > $1
        ORDER BY id COLLATE "C" LIMIT ${BATCH}`,
      [after],
    )
    for (const { id } of rows) for (const width of PICTURE_WIDTHS) yield `${id}-${width}.webp`
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/**
 * Adds a picture's file.
 * @returns null when it is not in the folder: one lost picture must not stand in the way of a backup
 */
export async function addMediaFile(folder: string, file: string, add: AddEntry): Promise<ArchivedMedia | null> {
  const handle = await open(resolve(folder, file)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  try {
    const { size } = await handle.stat()
    const { bytes, sha256 } = await add(mediaName(file), size, handle.createReadStream({ autoClose: false }))
    return { file, bytes, sha256 }
  } finally {
    await handle.close()
  }
}
