import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { mediaFolder } from '#lib/content/media-folder.ts'
import { PICTURE_WIDTHS } from '#lib/content/picture.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { counted } from './counted.ts'
import { mendSchema } from './mend-schema.ts'
import { mendMedia } from './quiet-media.ts'
import type { StoreSchema } from './read-fleet.ts'

const LARGEST = PICTURE_WIDTHS.at(-1)
const SETTINGS = ['logo_media_id', 'hero_media_id', 'story_media_id']

/** Makes the smaller files of a picture from its largest; a picture whose largest is lost goes. */
export async function mendLostPictures(store: StoreSchema, ids: string[]): Promise<string> {
  const lost: string[] = []
  for (const id of ids) if (!(await remakeSmaller(store, id))) lost.push(id)
  if (lost.length > 0) await removeRows(store, lost)
  const remade = ids.length - lost.length
  const said = [remade > 0 && `${counted(remade, 'picture')} made again`, lost.length > 0 && `${lost.length} taken off`]
  return said.filter(Boolean).join(', ')
}

async function remakeSmaller({ tenantId }: StoreSchema, id: string): Promise<boolean> {
  const folder = mediaFolder({ id: tenantId })
  try {
    const largest = sharp(resolve(folder, `${id}-${LARGEST}.webp`))
    for (const width of PICTURE_WIDTHS.filter((each) => each !== LARGEST)) {
      const smaller = largest.clone().resize({ width, withoutEnlargement: true }).webp()
      await smaller.toFile(resolve(folder, `${id}-${width}.webp`))
    }
    return true
  } catch {
    return false
  }
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
    const folder = mediaFolder({ id: tenantId })
    for (const file of files) await rm(resolve(folder, file), { force: true })
    return `${counted(files.length, 'file')} removed`
  })
}
