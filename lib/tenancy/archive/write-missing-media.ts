import { mediaOf } from '#lib/storage/media-of.ts'
import type { ArchiveManifest } from './archive-manifest.ts'
import { loadArchive } from './load-archive.ts'

export type WrittenMedia = { files: number; remove(): Promise<void> }

/**
 * Writes the pictures of a file that a store does not have, or has with another size. Pictures never change, so all
 * others are the same.
 *
 * @returns how many; `remove` takes away those that were not there before
 */
export async function writeMissingMedia(
  tenant: { id: string },
  file: string,
  manifest: ArchiveManifest,
): Promise<WrittenMedia> {
  const sizes = new Map(manifest.media.map((media) => [media.file, media.bytes]))
  const media = mediaOf(tenant)
  const added: string[] = []
  let files = 0
  const remove = async () => {
    for (const name of added) await media.remove(name)
  }
  if (sizes.size === 0) return { files, remove }
  try {
    await loadArchive(file, manifest, {
      onPicture: async (name, read) => {
        const there = await media.stat(name)
        if (there?.bytes === sizes.get(name)) return
        if (!there) added.push(name)
        await media.write(name, await read())
        files++
      },
    })
  } catch (error) {
    await remove()
    throw error
  }
  return { files, remove }
}
