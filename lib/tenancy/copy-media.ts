import { constants } from 'node:fs'
import { copyFile, link, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type pg from 'pg'
import { mediaFolder } from '#lib/content/media-folder.ts'
import { errorCode } from '#lib/db/sql.ts'
import { mediaFilesOf } from './archive/add-media.ts'

/**
 * Gives a store the pictures that the rows of another speak of. Files of pictures never change, so both may share them:
 * they are linked, and copied where the file system does not link.
 *
 * @returns how many files; one that is lost in the source is lost in the copy
 */
export async function copyMedia(
  client: pg.PoolClient,
  from: { id: string; schemaName: string },
  to: { id: string },
): Promise<number> {
  const [source, target] = [mediaFolder(from), mediaFolder(to)]
  let copied = 0
  for await (const file of mediaFilesOf(client, from.schemaName)) {
    if (copied === 0) await mkdir(target, { recursive: true })
    if (await copyOne(resolve(source, file), resolve(target, file))) copied++
  }
  return copied
}

async function copyOne(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    await copyFile(from, to, constants.COPYFILE_FICLONE)
  }
  return true
}
