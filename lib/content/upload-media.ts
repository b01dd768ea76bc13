import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type Picture, pictureOf } from './picture.ts'
import { NotAPictureError, removePicture, storePicture } from './store-media.ts'

/** Largest upload, bytes. */
export const MAX_UPLOAD_BYTES = 8 * 1024 * 1024

/**
 * Takes a picture into the store's media, not yet on any product.
 * @returns failures 'too-large' and 'not-a-picture'
 */
export async function uploadMedia(ctx: StoreContext, bytes: Uint8Array): Promise<Result<Picture>> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) return fail('too-large', 'This picture is larger than 8 MB.')
  try {
    const { id, width, height } = await storePicture(ctx.tenant, bytes)
    const media = await ctx.db.media.create({ data: { id, width, height } }).catch(async (error: unknown) => {
      await removePicture(ctx.tenant, id)
      throw error
    })
    return ok(pictureOf(media, ctx.tenant.id))
  } catch (error) {
    if (error instanceof NotAPictureError) {
      return fail('not-a-picture', 'This is not a picture we can read. Use JPEG, PNG, WebP, AVIF or GIF.')
    }
    throw error
  }
}
