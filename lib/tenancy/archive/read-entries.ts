import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import tar from 'tar-stream'
import { errorCode } from '#lib/db/sql.ts'
import {
  type ArchivedPart,
  ArchiveError,
  type EntryName,
  FILE_HEAD,
  MAX_ENTRY_BYTES,
  MAX_MANIFEST_BYTES,
  parseEntryName,
  readFileTail,
  TAIL_BYTES,
} from './archive-manifest.ts'

/** Rows never shrink to less than a thousandth: a file that unfolds further was made to fill memory or disk. */
const MOST_UNFOLDING = 1_000
const CHUNK_BYTES = 128 * 1024
const ALWAYS_ALLOWED_BYTES = 64 * 1024 * 1024

export type Entry = { name: EntryName; path: string; bytes: number; body: AsyncIterable<Uint8Array> }

/**
 * Reads a store's file entry by entry, once, and believes none of it: names, kinds and sizes are checked before a
 * single byte of an entry is handed on.
 *
 * @param visit reads the entry's body, or as much of it as it wants; what it throws is passed on as it is
 * @param onEntry told the checksum of what went by, after the visit
 * @throws ArchiveError when the file is none of ours, ends early or cannot be unpacked
 */
export async function readEntries(
  file: string,
  visit: (entry: Entry) => Promise<void>,
  onEntry: (part: ArchivedPart, name: EntryName) => void,
): Promise<void> {
  const damaged = (reason: string) => new ArchiveError(`${basename(file)} is damaged: ${reason}.`)
  const { mostBytes, manifestSha256 } = await examineEnds(file)
  const extract = tar.extract()
  const flowing = pipeline(
    createReadStream(file, { highWaterMark: CHUNK_BYTES }),
    createZstdDecompress({ chunkSize: CHUNK_BYTES }),
    extract,
  )
  flowing.catch(() => {})
  const entries = extract[Symbol.asyncIterator]()
  const next = () => entries.next().catch((error: unknown) => Promise.reject(damaged(wordsOf(error))))
  let total = 0
  try {
    for (let step = await next(); !step.done; step = await next()) {
      const { name: path, size, type } = step.value.header
      const name = type === 'file' ? parseEntryName(path) : null
      if (!name) throw damaged(`it holds "${printable(path)}", which no store's file does`)
      if (size > (name.kind === 'manifest' ? MAX_MANIFEST_BYTES : MAX_ENTRY_BYTES)) {
        throw damaged(`"${path}" claims ${size} bytes`)
      }
      total += size
      if (total > mostBytes) throw damaged('it unfolds to more than a store can hold')
      const hash = createHash('sha256')
      // Its types know no async iteration, streamx does.
      const bytes = step.value as unknown as AsyncIterable<Uint8Array>
      const body = hashed(bytes, hash, (error) => damaged(wordsOf(error)))
      await visit({ name, path, bytes: size, body })
      for await (const _ of body);
      const sha256 = hash.digest('hex')
      if (name.kind === 'manifest' && sha256 !== manifestSha256) throw damaged('the checksum of its manifest is wrong')
      onEntry({ name: path, bytes: size, sha256 }, name)
    }
    await flowing.catch((error: unknown) => Promise.reject(damaged(wordsOf(error))))
  } finally {
    extract.destroy()
    await flowing.catch(() => {})
  }
}

async function* hashed(
  source: AsyncIterable<Uint8Array>,
  hash: { update(chunk: Uint8Array): unknown },
  wrap: (error: unknown) => Error,
): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  for (;;) {
    const step = await chunks.next().catch((error: unknown) => Promise.reject(wrap(error)))
    if (step.done) return
    hash.update(step.value)
    yield step.value
  }
}

/** @throws ArchiveError for a file that is not there, or does not begin as ours do */
async function examineEnds(file: string): Promise<{ mostBytes: number; manifestSha256: string }> {
  const handle = await open(file).catch((error: unknown) => {
    const reason = errorCode(error) === 'ENOENT' ? 'There is no file' : 'Nobody may read'
    throw new ArchiveError(`${reason} ${file}.`)
  })
  try {
    const stat = await handle.stat()
    const bytesAt = async (from: number, length: number) => {
      const bytes = Buffer.alloc(length)
      await handle.read(bytes, 0, length, from)
      return bytes
    }
    if (!stat.isFile() || !FILE_HEAD.equals(await bytesAt(0, FILE_HEAD.length))) {
      throw new ArchiveError(`${basename(file)} is not a store's file.`)
    }
    const manifestSha256 = readFileTail(await bytesAt(Math.max(0, stat.size - TAIL_BYTES), TAIL_BYTES))
    if (!manifestSha256) throw new ArchiveError(`${basename(file)} is damaged: it ends too early.`)
    return { mostBytes: stat.size * MOST_UNFOLDING + ALWAYS_ALLOWED_BYTES, manifestSha256 }
  } finally {
    await handle.close()
  }
}

function wordsOf(error: unknown): string {
  const code = errorCode(error)
  if (code === 'Z_BUF_ERROR' || (error instanceof Error && error.message.startsWith('Unexpected end'))) {
    return 'it ends too early'
  }
  if (code?.startsWith('ZSTD') || code?.startsWith('Z_') || code?.startsWith('ERR_ZSTD')) return 'it cannot be unpacked'
  return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'it cannot be read'
}

function printable(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 80)
}
