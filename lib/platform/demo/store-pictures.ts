import { rm } from 'node:fs/promises'
import { mediaFolder } from '#lib/content/media-folder.ts'
import { type StoredPicture, storePicture } from '#lib/content/store-media.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { rasterise } from './art/render-picture.ts'
import type { DemoPicture, DemoStore } from './demo-store.ts'

/** Pictures drawn at the same time: one more than cores pay, so that memory stays small (13 MB of pixels each). */
const AT_ONCE = 3

/**
 * Draws all pictures of a store into its media folder, which is emptied first: a run that was killed left files that
 * no row names.
 */
export async function drawStorePictures(tenant: Tenant, store: DemoStore): Promise<Map<DemoPicture, StoredPicture>> {
  await rm(mediaFolder(tenant), { recursive: true, force: true })
  const waiting = [store.hero, store.story, ...store.products.flatMap(({ pictures }) => pictures)]
  const drawn = new Map<DemoPicture, StoredPicture>()
  const draw = async () => {
    for (let picture = waiting.shift(); picture; picture = waiting.shift()) {
      // Hardly compressed: it is read again at once.
      const bytes = await rasterise(picture.drawing, picture.size).png({ compressionLevel: 1 }).toBuffer()
      drawn.set(picture, await storePicture(tenant, bytes))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, draw))
  return drawn
}
