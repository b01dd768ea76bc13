import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import tar from 'tar-stream'
import { type ArchivedPart, fileTail } from './archive-manifest.ts'

/** Adds one entry; resolves when all its bytes have gone on, so nothing piles up in memory. */
export type AddEntry = (
  name: string,
  bytes: number,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
) => Promise<ArchivedPart>

/**
 * Writes a tar, compressed as a whole, into `destination` and ends it. The last entry is the manifest.
 * @throws whatever `fill` or the destination throws; the destination is then destroyed
 */
export async function packArchive(destination: Writable, fill: (add: AddEntry) => Promise<void>): Promise<void> {
  const pack = tar.pack()
  let last = ''
  const stopped = new AbortController()
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  const flowing = pipeline(
    pack,
    compress,
    withTail(() => last),
    destination,
  ).catch((error: unknown) => {
    stopped.abort(error)
    throw error
  })
  flowing.catch(() => {})
  const add: AddEntry = async (name, bytes, chunks) => {
    const hash = createHash('sha256')
    const entry = pack.entry({ name, size: bytes, mtime: new Date(0) })
    for await (const chunk of chunks) {
      stopped.signal.throwIfAborted()
      hash.update(chunk)
      if (!entry.write(chunk)) await once(entry, 'drain', { signal: stopped.signal })
    }
    entry.end(null)
    await once(entry, 'finish', { signal: stopped.signal })
    last = hash.digest('hex')
    return { name, bytes, sha256: last }
  }
  try {
    await fill(add)
    pack.finalize()
  } catch (error) {
    pack.destroy(error instanceof Error ? error : new Error(String(error)))
    await flowing.catch(() => {})
    throw stopped.signal.aborted ? stopped.signal.reason : error
  }
  await flowing
}

/** @param sha256 the checksum of the last entry, the manifest, asked for when it has gone by */
function withTail(sha256: () => string) {
  return async function* (compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    yield* compressed
    yield fileTail(sha256())
  }
}
