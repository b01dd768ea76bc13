/** All ids have one length, so that no store's prefix begins another's. */
const STORE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** One name: nothing that a file system, a bucket or a URL reads as a way up, down or elsewhere. */
const FILE_NAME = /^[0-9A-Za-z][0-9A-Za-z._-]{0,99}$/

/** A key that would leave its store. Better an error than another store's file. */
export class MediaKeyError extends Error {
  override readonly name = 'MediaKeyError'
}

export function isStoreId(name: string): boolean {
  return STORE_ID.test(name)
}

export function isMediaFile(name: string): boolean {
  return FILE_NAME.test(name)
}

/**
 * What every key of a store's media begins with.
 * @throws MediaKeyError for what is no store's id
 */
export function storePrefix(storeId: string): string {
  if (!isStoreId(storeId)) throw new MediaKeyError(`${JSON.stringify(storeId)} is no store's id`)
  return storeId
}

/**
 * Where a file of a store lies: always directly under the store's own prefix.
 * @throws MediaKeyError for anything else
 */
export function mediaKey(storeId: string, file: string): string {
  const prefix = storePrefix(storeId)
  if (!isMediaFile(file)) throw new MediaKeyError(`${JSON.stringify(file)} is no name of a media file`)
  return `${prefix}/${file}`
}
