import { readdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { mediaFolder } from '#lib/content/media-folder.ts'
import { PICTURE_WIDTHS } from '#lib/content/picture-file.ts'
import { errorCode } from '#lib/db/sql.ts'
import { counted, someOf } from './counted.ts'
import type { Check, Fault } from './finding.ts'
import { mendLostPictures, removeStrayFiles } from './mend-pictures.ts'
import { mediaIsQuiet } from './quiet-media.ts'
import { isStanding, type StoreSchema } from './read-fleet.ts'
import { readPictureIds } from './read-picture-ids.ts'

/** A file comes before its row: one that has none may be an upload that is under way, ms. */
const UPLOADED_BY_NOW_MS = 24 * 3_600_000

export const picturesCheck: Check = {
  name: 'pictures',
  title: 'Pictures',
  about:
    'files of pictures that are gone come from the newest backup or are made from the largest; a picture without any is ' +
    'taken off its product; files that belong to no picture for a day are removed',
  find: async ({ client, fleet }) => {
    // Said once, with the folders.
    if (!(await mediaIsQuiet(client))) return []
    const stores = fleet.filter(isStanding).filter((schema): schema is StoreSchema => schema.tenantId !== null)
    const before = new Map<string, string[]>()
    for (const store of stores) before.set(store.schemaName, await oldFiles(store))
    const { ids, unreadable } = await readPictureIds(stores.map(({ schemaName }) => schemaName))
    const faults = unreadable.map(({ schemaName, reason }) => unreadableFault(schemaName, reason))
    for (const store of stores) {
      const known = ids.get(store.schemaName)
      if (known) faults.push(...(await faultsOf(store, known, before.get(store.schemaName) ?? [])))
    }
    return faults
  },
}

function unreadableFault(schemaName: string, reason: string): Fault {
  return {
    code: 'store-unreadable',
    subject: schemaName,
    message: `its pictures cannot be read: ${reason}; souk restore-tenant ${schemaName} brings back a backup`,
    mend: null,
  }
}

async function faultsOf(store: StoreSchema, ids: ReadonlySet<string>, old: string[]): Promise<Fault[]> {
  const present = ids.size > 0 ? new Set(await filesOf(store)) : new Set<string>()
  const lost = [...ids].filter((id) => PICTURE_WIDTHS.some((width) => !present.has(`${id}-${width}.webp`)))
  const stray = old.filter((file) => !ids.has(file.replace(/-\d+\.webp$/, '')))
  const faults: Fault[] = []
  if (lost.length > 0) {
    faults.push({
      code: 'picture-lost',
      subject: store.schemaName,
      message: `${counted(lost.length, 'picture')} without files: ${someOf(lost)}`,
      mend: () => mendLostPictures(store, lost),
    })
  }
  if (stray.length > 0) {
    faults.push({
      code: 'media-file-stray',
      subject: store.schemaName,
      message: `${counted(stray.length, 'file')} of no picture: ${someOf(stray)}`,
      mend: () => removeStrayFiles(store, stray),
    })
  }
  return faults
}

async function filesOf(store: StoreSchema): Promise<string[]> {
  return readdir(mediaFolder({ id: store.tenantId })).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
}

async function oldFiles(store: StoreSchema): Promise<string[]> {
  const folder = mediaFolder({ id: store.tenantId })
  const old: string[] = []
  for (const file of await filesOf(store)) {
    const found = await stat(resolve(folder, file)).catch(() => null)
    if (found?.isFile() && found.mtimeMs < Date.now() - UPLOADED_BY_NOW_MS) old.push(file)
  }
  return old
}
