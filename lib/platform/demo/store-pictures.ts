import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { PICTURE_WIDTHS, type PictureWidth, pictureFile } from '#lib/content/picture-file.ts'
import type { StoredPicture } from '#lib/content/store-media.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { rasterise } from './art/render-picture.ts'
import type { DemoPicture, DemoStore } from './demo-store.ts'

/** Pictures drawn at the same time: one more than cores pay, so that memory stays small (13 MB of pixels each). */
const AT_ONCE = 3
/** Half the time of sharp's usual effort for files a tenth larger: a first start should not wait. */
const EFFORT = 2
/** By width: in lists and galleries on phones nobody sees a difference to 82 that is a third of the bytes; enlarged they do. */
const QUALITY: Record<PictureWidth, number> = { 400: 76, 800: 76, 1600: 82 }

export type DrawnPictures = { folder: string; pictures: ReadonlyMap<DemoPicture, StoredPicture> }

/**
 * Draws all pictures of a store into a folder on the disk where media lie by default: the slow part of a demo, done
 * before there is a store that anybody could see half filled. What a killed run left there is removed first.
 */
export async function drawStorePictures(store: DemoStore): Promise<DrawnPictures> {
  const folder = resolve(env().SOUK_DIR, 'drawings', store.slug)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const products = [...store.products, ...store.extras]
  const waiting = [store.hero, store.story, ...products.flatMap(({ pictures }) => pictures)]
  const drawn = new Map<DemoPicture, StoredPicture>()
  const draw = async () => {
    for (let picture = waiting.shift(); picture; picture = waiting.shift()) {
      drawn.set(picture, await drawPicture(folder, picture))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, draw))
  return { folder, pictures: drawn }
}

/** Gives the pictures to the store they were drawn for, in place of files of a run that was killed. */
export async function handOverPictures(tenant: Pick<Tenant, 'id'>, { folder }: DrawnPictures): Promise<void> {
  await mediaOf(tenant).takeFolder(folder)
}

/**
 * Leaves the same files as `storePicture`, which is for bytes from strangers: these pixels are our own, so they are
 * encoded straight away instead of being packed, checked and unpacked once for each width. That halves a first start.
 */
async function drawPicture(folder: string, { drawing, size }: DemoPicture): Promise<StoredPicture> {
  const id = randomUUID()
  const { data, info } = await rasterise(drawing, size).raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const versions = await Promise.all(
    PICTURE_WIDTHS.map((width) =>
      sharp(data, { raw })
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: QUALITY[width], effort: EFFORT })
        .toFile(resolve(folder, pictureFile(id, width))),
    ),
  )
  const largest = versions.at(-1)
  if (!largest) throw new Error('A picture has at least one width')
  return { id, width: largest.width, height: largest.height }
}

/** A picture that was drawn, as its row. */
export function mediaRowOf(picture: DemoPicture, { pictures }: DrawnPictures): StoredPicture & { alt: string } {
  const stored = pictures.get(picture)
  if (!stored) throw new Error(`Not drawn: ${picture.alt}`)
  return { ...stored, alt: picture.alt }
}
