import { basename } from 'node:path'
import { countRows } from './add-table.ts'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchivedPart,
  ArchiveError,
  ArchiveManifest,
  mediaName,
  partName,
} from './archive-manifest.ts'
import { type Entry, readEntries } from './read-entries.ts'

/**
 * Pass one over a store's file: reads all of it and proves that it is whole, before anything else is touched.
 * @returns its manifest, every word of which was compared with what the file holds
 * @throws ArchiveError in one line when the file is damaged, not ours, or of a newer format
 */
export async function verifyArchive(file: string): Promise<ArchiveManifest> {
  const found = new Map<string, ArchivedPart>()
  const rows = new Map<string, number>()
  let json: Buffer | undefined
  const visit = async ({ name, path, body }: Entry) => {
    if (json) throw damagedFile(file, 'something follows its manifest')
    if (found.has(path)) throw damagedFile(file, `"${path}" comes twice`)
    if (name.kind === 'manifest') json = await readAll(body)
    if (name.kind === 'table') rows.set(name.table, (rows.get(name.table) ?? 0) + (await rowsOf(body)))
  }
  await readEntries(file, visit, (part, name) => {
    if (name.kind !== 'manifest') found.set(part.name, part)
  })
  if (!json) throw damagedFile(file, 'it ends before its manifest')
  const manifest = parseManifest(file, json)
  const expected = expectedEntries(manifest)
  const names = [...found.keys()]
  if (names.length !== expected.length) throw damagedFile(file, 'its manifest names other entries than it holds')
  for (const [place, { name, bytes, sha256 }] of expected.entries()) {
    const part = found.get(name)
    if (names[place] !== name || !part) throw damagedFile(file, `"${name}" is missing or out of order`)
    if (part.bytes !== bytes || part.sha256 !== sha256) throw damagedFile(file, `the checksum of "${name}" is wrong`)
  }
  for (const table of manifest.tables) {
    if ((rows.get(table.name) ?? 0) !== table.rows)
      throw damagedFile(file, `"${table.name}" has another number of rows`)
  }
  return manifest
}

export function damagedFile(file: string, reason: string): ArchiveError {
  return new ArchiveError(`${basename(file)} is damaged: ${reason}.`)
}

/** Every entry before the manifest, in the order in which the file has them. */
export function expectedEntries(manifest: ArchiveManifest): ArchivedPart[] {
  const tables = manifest.tables.flatMap((table) =>
    table.parts.map((part, index) => ({ ...part, name: partName(table.name, index + 1) })),
  )
  return [...tables, ...manifest.media.map(({ file, bytes, sha256 }) => ({ name: mediaName(file), bytes, sha256 }))]
}

function parseManifest(file: string, json: Buffer): ArchiveManifest {
  let value: unknown
  try {
    value = JSON.parse(json.toString('utf8'))
  } catch {
    throw damagedFile(file, 'its manifest is not JSON')
  }
  if (isNewer(value))
    throw new ArchiveError(`${basename(file)} was written by a newer Souk. Upgrade this market first.`)
  const parsed = ArchiveManifest.safeParse(value)
  if (!parsed.success) {
    throw damagedFile(file, `its manifest is wrong at "${parsed.error.issues[0]?.path.join('.') || 'the top'}"`)
  }
  return parsed.data
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('version' in value)) return false
  return value.format === ARCHIVE_FORMAT && typeof value.version === 'number' && value.version > ARCHIVE_VERSION
}

async function readAll(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function rowsOf(body: AsyncIterable<Uint8Array>): Promise<number> {
  let rows = 0
  for await (const chunk of body) rows += countRows(chunk)
  return rows
}
