import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { text } from 'node:stream/consumers'
import { type PictureAt, pictureAt } from '#lib/content/picture-at.ts'
import { env } from '#lib/env.ts'
import { mediaFolder } from '#lib/storage/media-folder.ts'
import { canaryAddress } from '../canary.ts'
import type { Door } from '../door.ts'
import { mustLead } from '../refused.ts'

export const mediaDoor: Door = {
  name: 'media',
  about: 'the address of one store’s picture, asked at the other, as each of the two would sign it',
  async enter({ from, to }) {
    const own = pictureAt(from.tenant, canaryAddress(from.tenant, from.canary))
    mustLead((await read(own)) === from.canary.secret, 'the store does not find its own picture')
    for (const signer of [to.tenant, from.tenant]) {
      const found = await read(pictureAt(from.tenant, canaryAddress(signer, to.canary)))
      if (found !== null) {
        return found === to.canary.secret ? 'the picture is there' : 'there is a file at the picture’s address'
      }
    }
    // There is no such file, so nothing is lost yet; but the address should not even have been looked for.
    if (pictureAt(from.tenant, canaryAddress(to.tenant, to.canary))) return 'an address that the other signed is taken'
    if (env().MEDIA_S3_BUCKET) return null
    const folder = basename(await realpath(mediaFolder(from.tenant)))
    return folder === from.tenant.id ? null : `its pictures lie in the folder ${folder}`
  },
}

async function read(picture: PictureAt | null): Promise<string | null> {
  const found = await picture?.read()
  return found ? text(found.stream) : null
}
