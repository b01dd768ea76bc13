import { resolve } from 'node:path'
import type { Tenant } from '#lib/db/tenant.ts'
import { mediaFolder } from './media-folder.ts'
import { pictureAtAddress } from './picture-address.ts'

const STARTER = /^\/media\/starter\/([a-z]{1,40})\/(400|800|1600)\.webp$/

/** The file behind a picture's address on a store's host; null when the path is no picture's. It need not exist. */
export function mediaFile(tenant: Pick<Tenant, 'id'>, path: string): string | null {
  const own = pictureAtAddress(tenant.id, path)
  if (own) return resolve(mediaFolder(tenant), own)
  const [, name, starterWidth] = STARTER.exec(path) ?? []
  return name ? resolve('lib/content/starter', `${name}-${starterWidth}.webp`) : null
}
