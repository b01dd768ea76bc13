import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { mediaFile } from '#lib/content/media-file.ts'
import { errorCode } from '#lib/db/sql.ts'
import { canaryAddress } from '../canary.ts'
import type { Door, ProvenStore } from '../door.ts'
import { mustLead } from '../refused.ts'

export const mediaDoor: Door = {
  name: 'media',
  about: 'the address of one store’s picture, asked at the other, as each of the two would sign it',
  async enter({ from, to }) {
    mustLead((await read(from, from)) === from.canary.secret, 'the store does not find its own picture')
    if (mediaFile(from.tenant, canaryAddress(to.tenant, to.canary))) return 'an address of the other is taken'
    const found = await read(from, to)
    if (found !== null) {
      return found === to.canary.secret ? 'the picture is there' : 'there is a file at the picture’s address'
    }
    const folder = basename(dirname(await realpath(fileAt(from, from))))
    return folder === from.tenant.id ? null : `its pictures lie in the folder ${folder}`
  },
}

/** What the store `at` has at the address that it would give to `of`'s canary; null when there is nothing. */
async function read(at: ProvenStore, of: ProvenStore): Promise<string | null> {
  try {
    return await readFile(fileAt(at, of), 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function fileAt(at: ProvenStore, of: ProvenStore): string {
  const file = mediaFile(at.tenant, canaryAddress(at.tenant, of.canary))
  if (file === null) throw new Error('The address of the canary is not a picture’s')
  return file
}
