import { resolve } from 'node:path'
import type { Tenant } from '#lib/db/tenant.ts'
import { mediaFolder } from './media-folder.ts'

const OWN = /^\/media\/([0-9a-f-]{36})\/(400|800|1600)\.webp$/
const STARTER = /^\/media\/starter\/([a-z]{1,40})\/(400|800|1600)\.webp$/

/** The file behind a picture's address on a store's host; null when the path is no picture's. It need not exist. */
export function mediaFile(tenant: Pick<Tenant, 'id'>, path: string): string | null {
  const [, id, width] = OWN.exec(path) ?? []
  if (id) return resolve(mediaFolder(tenant), `${id}-${width}.webp`)
  const [, name, starterWidth] = STARTER.exec(path) ?? []
  return name ? resolve('lib/content/starter', `${name}-${starterWidth}.webp`) : null
}
