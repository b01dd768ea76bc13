import { randomBytes } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { constants, copyFile, cp, link, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { errorCode } from '#lib/db/sql.ts'
import type { MediaDisk } from './media-disk.ts'
import { mediaRoot } from './media-folder.ts'
import { readStored, statStored } from './stored-file.ts'

/** Media in a folder of this machine: a folder for each store, and its files in it. */
export function openMediaRoot(): MediaDisk {
  const root = mediaRoot()
  const disk = new Disk(new FSDriver({ location: root, visibility: 'private' }))
  const at = (key: string) => resolve(root, key)
  return {
    name: `folder ${root}`,
    async put(key, bytes) {
      const partial = `${key}.${randomBytes(4).toString('hex')}.partial`
      try {
        await disk.put(partial, bytes)
        // Renaming also keeps what another store's copy shares with the file that was there.
        await rename(at(partial), at(key))
      } catch (error) {
        await disk.delete(partial).catch(() => {})
        throw error
      }
    },
    read: (key) => readStored(disk, key),
    stat: (key) => statStored(disk.file(key)),
    async copy(from, to) {
      await mkdir(dirname(at(to)), { recursive: true })
      try {
        // Files of pictures never change, so both stores may share one.
        await link(at(from), at(to))
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return false
        await copyFile(at(from), at(to), constants.COPYFILE_FICLONE)
      }
      return true
    },
    remove: (key) => disk.delete(key),
    async list(prefix) {
      const files = (await entriesOf(at(prefix))).filter((entry) => entry.isFile())
      return files.map(({ name }) => ({ file: name, stat: () => statStored(disk.file(`${prefix}/${name}`)) }))
    },
    removeAll: (prefix) => disk.deleteAll(prefix),
    async takeFolder(folder, prefix) {
      await disk.deleteAll(prefix)
      await mkdir(root, { recursive: true })
      await moveFolder(folder, at(prefix))
    },
    moveOut: (prefix, folder) => moveFolder(at(prefix), folder),
    async prefixes() {
      return (await entriesOf(root)).filter((entry) => entry.isDirectory()).map(({ name }) => name)
    },
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true })
  }
}
