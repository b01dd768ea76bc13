import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { PICTURE_WIDTHS, type PictureWidth, pictureFile } from './picture-file.ts'

/** 128 bits, as base64url writes them. */
const SIGNATURE_LENGTH = 22
const SHAPE = new RegExp(`^/media/([0-9a-f-]{36})/(${PICTURE_WIDTHS.join('|')})-([\\w-]{${SIGNATURE_LENGTH}})\\.webp$`)

/**
 * Where a store's picture is found on each of its hosts. The address is signed for this store, this picture and this
 * width, so nobody can guess one, alter one, or use it at another store; what is there never changes. It is made
 * whenever a page is, and never kept with the data: a copy of a store has addresses of its own.
 */
export function pictureAddress(storeId: string, pictureId: string, width: PictureWidth): string {
  return `/media/${pictureId}/${width}-${signatureOf(storeId, pictureId, width)}.webp`
}

/** The file a path of a store's host stands for; null for everything but an address that is signed for this store. */
export function fileAtAddress(storeId: string, path: string): string | null {
  const [, pictureId, digits, signature] = SHAPE.exec(path) ?? []
  const width = PICTURE_WIDTHS.find((each) => String(each) === digits)
  if (!pictureId || !width || !signature) return null
  const expected = Buffer.from(signatureOf(storeId, pictureId, width))
  return timingSafeEqual(expected, Buffer.from(signature)) ? pictureFile(pictureId, width) : null
}

function signatureOf(storeId: string, pictureId: string, width: PictureWidth): string {
  const mac = createHmac('sha256', signingKey()).update(`${storeId}/${pictureId}/${width}`)
  return mac.digest('base64url').slice(0, SIGNATURE_LENGTH)
}

/** A key of its own, so that no signature made here is one of anything else that the secret signs. */
function signingKey(): Buffer {
  return processSingleton('media-key', () =>
    createHmac('sha256', env().SOUK_SECRET).update('addresses of media').digest(),
  )
}
