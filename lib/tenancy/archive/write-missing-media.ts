import { rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mediaFolder } from '#lib/content/media-folder.ts'
import type { ArchiveManifest } from './archive-manifest.ts'
import { intoFolder, loadArchive } from './load-archive.ts'

export type WrittenMedia = { files: number; remove(): Promise<void> }

/**
 * Writes the pictures of a file that a store's folder does not have, or has with another size. Pictures never change, so
 * all others are the same.
 *
 * @returns how many; `remove` takes away those that were not there before
 */
export async function writeMissingMedia(
  tenant: { id: string },
  file: string,
  manifest: ArchiveManifest,
): Promise<WrittenMedia> {
  const sizes = new Map(manifest.media.map((media) => [media.file, media.bytes]))
  const folder = mediaFolder(tenant)
  const added: string[] = []
  let files = 0
  const remove = async () => {
    for (const path of added) await rm(path, { force: true })
  }
  if (sizes.size === 0) return { files, remove }
  const pathOf = await intoFolder(folder)
  try {
    await loadArchive(file, manifest, {
      mediaPath: async (name) => {
        const there = await stat(resolve(folder, name)).catch(() => null)
        if (there?.size === sizes.get(name)) return null
        const path = await pathOf(name)
        if (!there) added.push(path)
        files++
        return path
      },
    })
  } catch (error) {
    await remove()
    throw error
  }
  return { files, remove }
}
