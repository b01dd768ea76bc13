import { resolve } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Tenant } from '#lib/db/tenant.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { FileStat, StoredFile } from '#lib/storage/media-disk.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { readStored, statStored } from '#lib/storage/stored-file.ts'
import { fileAtAddress } from './picture-address.ts'

const STARTER = /^\/media\/starter\/([a-z]{1,40})\/(400|800|1600)\.webp$/

/** A picture at an address; each answer is null when its file is not there. */
export type PictureAt = { stat(): Promise<FileStat | null>; read(): Promise<StoredFile | null> }

/**
 * What an address on a store's host stands for: a picture of this very store, or one that is part of Souk.
 * @returns null when the path is no picture's, or is not signed for this store
 */
export function pictureAt(tenant: Pick<Tenant, 'id'>, path: string): PictureAt | null {
  const file = fileAtAddress(tenant.id, path)
  if (file) {
    const media = mediaOf(tenant)
    return { stat: () => media.stat(file), read: () => media.read(file) }
  }
  const [, name, width] = STARTER.exec(path) ?? []
  if (!name) return null
  const key = `${name}-${width}.webp`
  return { stat: () => statStored(starterDisk().file(key)), read: () => readStored(starterDisk(), key) }
}

function starterDisk(): Disk {
  const location = () => resolve('lib/content/starter')
  return processSingleton(
    'starter-pictures',
    () => new Disk(new FSDriver({ location: location(), visibility: 'private' })),
  )
}
