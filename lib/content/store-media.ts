import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Tenant } from '#lib/db/tenant.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { PICTURE_WIDTHS, pictureFile } from './picture-file.ts'

/** More pixels than any camera makes: decoding a small file that unfolds to gigabytes is refused. */
const MOST_PIXELS = 50_000_000
const QUALITY = 82

export type StoredPicture = { id: string; width: number; height: number }

/** The bytes are no picture that we take. */
export class NotAPictureError extends Error {
  override readonly name = 'NotAPictureError'
}

/**
 * Decodes a picture and writes it anew as WebP in three widths: nothing of the uploaded bytes is kept, neither
 * metadata nor whatever else they may have been.
 *
 * @param bytes JPEG, PNG, WebP, AVIF or GIF
 * @param id of the picture; one of its own unless an import must know it again
 * @returns its id, and its size at the largest width, px
 * @throws NotAPictureError for anything else, SVG included
 */
export async function storePicture(
  tenant: Pick<Tenant, 'id'>,
  bytes: Uint8Array,
  id: string = randomUUID(),
): Promise<StoredPicture> {
  const media = mediaOf(tenant)
  const versions = await encodeVersions(bytes)
  try {
    await Promise.all(versions.map(({ width, data }) => media.write(pictureFile(id, width), data)))
  } catch (error) {
    await removePicture(tenant, id)
    throw error
  }
  const largest = versions.at(-1)
  if (!largest) throw new Error('A picture has at least one width')
  return { id, width: largest.info.width, height: largest.info.height }
}

/** Removes a picture in all its widths; one that is not there any more is removed. */
export async function removePicture(tenant: Pick<Tenant, 'id'>, id: string): Promise<void> {
  const media = mediaOf(tenant)
  await Promise.all(PICTURE_WIDTHS.map((width) => media.remove(pictureFile(id, width))))
}

const TAKEN = new Set(['jpeg', 'png', 'webp', 'gif', 'heif'])

async function encodeVersions(bytes: Uint8Array) {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format } = await picture.metadata()
    if (!format || !TAKEN.has(format)) throw new NotAPictureError(`No picture format we take: ${format}`)
    // One after the other: three decoded copies of a large picture would take three times the memory.
    const versions = []
    for (const width of PICTURE_WIDTHS) {
      const version = picture.clone().rotate().resize({ width, withoutEnlargement: true }).webp({ quality: QUALITY })
      versions.push({ width, ...(await version.toBuffer({ resolveWithObject: true })) })
    }
    return versions
  } catch (error) {
    if (error instanceof NotAPictureError) throw error
    throw new NotAPictureError(error instanceof Error ? error.message : 'Not a picture')
  }
}
