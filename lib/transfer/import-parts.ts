import type { Tenant } from '#lib/db/tenant.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { importFile } from './import-file.ts'
import { UnreadableFile } from './read-csv.ts'
import { type ImportRecord, PART_BYTES } from './schema.ts'

type Store = Pick<Tenant, 'id'>
type File = Pick<ImportRecord, 'id' | 'size'>

/** In how many parts a file comes. */
export function partCount({ size }: Pick<File, 'size'>): number {
  return Math.ceil(size / PART_BYTES)
}

/** How long a part is, bytes: all but the last are equal. */
export function partSize({ size }: Pick<File, 'size'>, part: number): number {
  return Math.min(PART_BYTES, size - part * PART_BYTES)
}

/** Keeps a part; written again it is the same part. */
export async function writePart(store: Store, { id }: File, part: number, bytes: Uint8Array): Promise<void> {
  await mediaOf(store).write(importFile(id, `${part}.csv`), bytes)
}

/**
 * The file of an import from its begin, as it comes off the disk.
 * @throws UnreadableFile when it is not there any more
 */
export async function* readParts(store: Store, file: File): AsyncGenerator<Buffer> {
  for (let part = 0; part < partCount(file); part++) {
    const found = await mediaOf(store).read(importFile(file.id, `${part}.csv`))
    if (!found) throw new UnreadableFile('The file is not there any more. Upload it again.')
    yield* found.stream as AsyncIterable<Buffer>
  }
}

/** Nobody needs the file of an import that is done. */
export async function removeParts(store: Store, file: File): Promise<void> {
  for (let part = 0; part < partCount(file); part++) await mediaOf(store).remove(importFile(file.id, `${part}.csv`))
}
