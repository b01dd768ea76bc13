import sharp from 'sharp'
import { PICTURE_WIDTHS, pictureFile } from '#lib/content/picture-file.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { counted } from './counted.ts'
import { mendSchema } from './mend-schema.ts'
import { bringBackPictures, withNewestBackup } from './newest-backup.ts'
import { mendMedia } from './quiet-media.ts'
import type { StoreSchema } from './read-fleet.ts'

const LARGEST = 1600
const SETTINGS = ['logo_media_id', 'hero_media_id', 'story_media_id']

/** Brings files back from the newest backup, or makes the smaller ones from the largest; a picture without any goes. */
export async function mendLostPictures(store: StoreSchema, ids: string[]): Promise<string> {
  const wanted = new Set(ids.flatMap((id) => PICTURE_WIDTHS.map((width) => pictureFile(id, width))))
  const brought = await fromBackup(store, wanted)
  const lost: string[] = []
  for (const id of ids) if (!(await remakeSmaller(store, id))) lost.push(id)
  if (lost.length > 0) await removeRows(store, lost)
  return [
    brought > 0 && `${counted(brought, 'file')} from the newest backup`,
    ids.length > lost.length && `${counted(ids.length - lost.length, 'picture')} whole again`,
    lost.length > 0 && `${counted(lost.length, 'picture')} without any file taken off`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** A backup that cannot be used must not keep the shop showing broken pictures. */
async function fromBackup({ tenantId }: StoreSchema, wanted: ReadonlySet<string>): Promise<number> {
  try {
    const brought = await withNewestBackup(tenantId, (backup) =>
      bringBackPictures(tenantId, backup, (file) => wanted.has(file)),
    )
    return brought ?? 0
  } catch {
    return 0
  }
}

/** @returns false when there is no largest file, or it is no picture */
async function remakeSmaller({ tenantId }: StoreSchema, id: string): Promise<boolean> {
  const media = mediaOf({ id: tenantId })
  // An outage is thrown: nothing is taken off because it could not be asked for.
  const bytes = await media.readAll(pictureFile(id, LARGEST))
  if (!bytes) return false
  for (const width of PICTURE_WIDTHS) {
    // Browsers keep what they were given: a file that is there is not made anew.
    if (await media.stat(pictureFile(id, width))) continue
    const smaller = sharp(bytes).resize({ width, withoutEnlargement: true }).webp()
    const made = await smaller.toBuffer().catch(() => null)
    if (!made) return false
    await media.write(pictureFile(id, width), made)
  }
  return true
}

function removeRows(store: StoreSchema, ids: string[]): Promise<void> {
  const schema = quoteIdentifier(store.schemaName)
  return mendSchema(store, async (client) => {
    for (const column of SETTINGS) {
      await client.query(`UPDATE ${schema}.store_settings SET ${column} = NULL WHERE ${column} = ANY($1)`, [ids])
    }
    await client.query(`DELETE FROM ${schema}.media WHERE id = ANY($1) AND starter IS NULL`, [ids])
  })
}

export function removeStrayFiles({ tenantId }: StoreSchema, files: string[]): Promise<string> {
  return mendMedia(async () => {
    const media = mediaOf({ id: tenantId })
    for (const file of files) await media.remove(file)
    return `${counted(files.length, 'file')} removed`
  })
}
