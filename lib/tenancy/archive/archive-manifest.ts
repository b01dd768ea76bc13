import { z } from 'zod'
import { PICTURE_WIDTHS } from '#lib/content/picture-file.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'

/** What the file calls itself, and the newest way of writing it that this Souk reads. */
export const ARCHIVE_FORMAT = 'souk store'
export const ARCHIVE_VERSION = 1
export const MANIFEST_NAME = 'manifest.json'

/** Tables are cut into parts of about this size at the end of a row: a tar names each size before its bytes. */
export const PART_BYTES = 4 * 1024 * 1024
/** Larger than any row or picture that a store can hold. */
export const MAX_ENTRY_BYTES = 256 * 1024 * 1024
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024

/** Begins every file: zstd's own number. */
export const FILE_HEAD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
/** A frame that zstd skips, with so many bytes in it: what the file's tail begins with. */
const TAIL_HEAD = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 36, 0, 0, 0, 0x73, 0x6f, 0x75, 0x6b])
const TAIL_SHA256 = 32
export const TAIL_BYTES = TAIL_HEAD.length + TAIL_SHA256

/**
 * Ends every file: "souk" and the manifest's checksum. The manifest proves all the rest, and Node's decompressor does
 * not always notice that the end of its input is missing or wrong.
 */
export function fileTail(manifestSha256: string): Buffer {
  return Buffer.concat([TAIL_HEAD, Buffer.from(manifestSha256, 'hex')])
}

/** @returns the manifest's checksum, or null when these bytes are no tail */
export function readFileTail(tail: Buffer): string | null {
  return TAIL_HEAD.equals(tail.subarray(0, TAIL_HEAD.length)) ? tail.subarray(TAIL_HEAD.length).toString('hex') : null
}

const Count = z.int().min(0)
const Checksum = z.string().regex(/^[0-9a-f]{64}$/)
const Identifier = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)
const MediaFile = z.string().regex(new RegExp(`^[0-9a-f-]{36}-(${PICTURE_WIDTHS.join('|')})\\.webp$`))

const FilePart = z.object({ name: z.string(), bytes: Count, sha256: Checksum })
const ArchivedTable = z.object({
  name: Identifier,
  columns: z.array(Identifier).min(1),
  rows: Count,
  bytes: Count,
  parts: z.array(FilePart),
})

/**
 * The last entry of a store's file: what is in it, and the checksum of each part. The only description of the format;
 * whoever writes or reads a file goes through it.
 */
export const ArchiveManifest = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  souk: z.string(),
  postgres: z.string(),
  createdAt: z.iso.datetime(),
  store: z.object({
    /** null for a schema that no store owned. */
    id: z.string().nullable(),
    name: z.string().min(1).max(200),
    slug: z.string().max(100),
    schemaName: z.string().max(63),
    ownerEmail: z.string().max(254),
    status: z.string(),
    onTrial: z.boolean(),
    paidUntil: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime().nullable(),
    /** For people: an import never takes a host over. */
    domains: z.array(z.string()),
  }),
  /** What had run in the schema, oldest first. */
  migrations: z.array(z.object({ name: z.string(), checksum: Checksum })),
  /** In an order in which every row finds the rows it refers to. */
  tables: z.array(ArchivedTable),
  media: z.array(z.object({ file: MediaFile, bytes: Count, sha256: Checksum })),
  /** Files that rows speak of and that were not in the folder. */
  missingMedia: z.array(MediaFile),
})
export type ArchiveManifest = z.infer<typeof ArchiveManifest>
export type ArchivedTable = z.infer<typeof ArchivedTable>
export type ArchivedPart = z.infer<typeof FilePart>
export type ArchivedMedia = ArchiveManifest['media'][number]

export type EntryName =
  | { kind: 'manifest' }
  | { kind: 'table'; table: string; part: number }
  | { kind: 'media'; file: string }

const TABLE_PART = /^tables\/([a-z][a-z0-9_]{0,62})\/([0-9]{5,9})\.copy$/

export function partName(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(5, '0')}.copy`
}

export function mediaName(file: string): string {
  return `media/${file}`
}

/** @returns null for a name that no file of ours has: "../x" is not even looked at */
export function parseEntryName(name: string): EntryName | null {
  if (name === MANIFEST_NAME) return { kind: 'manifest' }
  const [, table, part] = TABLE_PART.exec(name) ?? []
  if (table && part) return { kind: 'table', table, part: Number(part) }
  const file = name.startsWith('media/') ? name.slice('media/'.length) : ''
  return MediaFile.safeParse(file).success ? { kind: 'media', file } : null
}

/** The file cannot be used: not ours, damaged, or from a newer Souk. One line says which. */
export class ArchiveError extends PlainError {
  readonly code = 'ARCHIVE'
}
