import { PICTURE_WIDTHS, pictureFile } from '#lib/content/picture-file.ts'
import type { ListedFile } from '#lib/storage/media-disk.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
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
    const before = new Map<string, ListedFile[]>()
    for (const store of stores) before.set(store.schemaName, await mediaOf({ id: store.tenantId }).list())
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

async function faultsOf(store: StoreSchema, ids: ReadonlySet<string>, before: ListedFile[]): Promise<Fault[]> {
  const now = ids.size > 0 ? await mediaOf({ id: store.tenantId }).list() : []
  const present = new Set(now.map(({ file }) => file))
  const lost = [...ids].filter((id) => PICTURE_WIDTHS.some((width) => !present.has(pictureFile(id, width))))
  const stray = await oldOnes(
    before.filter(({ file }) => !/^imports?[-.]/.test(file) && !ids.has(file.replace(/-\d+\.webp$/, ''))),
  )
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

async function oldOnes(files: ListedFile[]): Promise<string[]> {
  const old: string[] = []
  for (const listed of files) {
    const found = await listed.stat()
    if (found && found.writtenAt.getTime() < Date.now() - UPLOADED_BY_NOW_MS) old.push(listed.file)
  }
  return old
}
