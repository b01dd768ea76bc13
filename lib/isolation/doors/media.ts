import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { mediaFile } from '#lib/content/media-file.ts'
import { errorCode } from '#lib/db/sql.ts'
import { canaryPath } from '../canary.ts'
import type { Door, ProvenStore } from '../door.ts'
import { mustLead } from '../refused.ts'

export const mediaDoor: Door = {
  name: 'media',
  about: 'the address of one store’s picture, asked at the other',
  async enter({ from, to }) {
    mustLead((await read(from, from)) === from.canary.secret, 'the store does not find its own picture')
    const found = await read(from, to)
    if (found !== null) {
      return found === to.canary.secret ? 'the picture is there' : 'there is a file at the picture’s address'
    }
    const folder = basename(dirname(await realpath(fileAt(from, from))))
    return folder === from.tenant.id ? null : `its pictures lie in the folder ${folder}`
  },
}

/** What stands at the address of `of`'s canary in the store `at`; null when there is nothing. */
async function read(at: ProvenStore, of: ProvenStore): Promise<string | null> {
  try {
    return await readFile(fileAt(at, of), 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function fileAt(at: ProvenStore, of: ProvenStore): string {
  const file = mediaFile(at.tenant, canaryPath(of.canary))
  if (file === null) throw new Error('The address of the canary is not a picture’s')
  return file
}
