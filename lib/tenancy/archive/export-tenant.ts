import type { Writable } from 'node:stream'
import { publicDb } from '#lib/db/public-db.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import type { ArchiveManifest } from './archive-manifest.ts'
import { inSnapshot } from './in-snapshot.ts'
import { type ArchivedStore, type WriteHooks, writeArchive } from './write-archive.ts'
import { writeFileWhole } from './write-file-whole.ts'

export type Exported = { manifest: ArchiveManifest; rows: number; tableBytes: number; mediaBytes: number }

/**
 * Writes a store into one file: every row, every picture, and what it takes to prove the file whole. The store goes on
 * selling; the file shows one moment of it.
 *
 * @param destination a path, under which there is the whole file or none, or a stream, which is ended
 * @throws PlainError when the store is gone
 */
export async function exportTenant(
  tenant: Pick<Tenant, 'id'>,
  destination: Writable | string,
  hooks: WriteHooks = {},
): Promise<Exported> {
  const write = (stream: Writable) =>
    inSnapshot(
      async () => (await requireRow(tenant.id)).schemaName,
      'read',
      async (snapshot) => {
        // A file of nothing would count as the newest backup of a store that has lost its tables.
        if (snapshot.tables.length === 0) throw new PlainError(`The tables of ${snapshot.schemaName} are not there.`)
        const source = { store: await describeStore(tenant.id), media: mediaOf(tenant) }
        return writeArchive(snapshot, source, stream, hooks)
      },
    )
  return summaryOf(await (typeof destination === 'string' ? writeFileWhole(destination, write) : write(destination)))
}

/** How much went into a file, or came out of it. */
export function summaryOf(manifest: ArchiveManifest): Exported {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    manifest,
    rows: sum(manifest.tables.map(({ rows }) => rows)),
    tableBytes: sum(manifest.tables.map(({ bytes }) => bytes)),
    mediaBytes: sum(manifest.media.map(({ bytes }) => bytes)),
  }
}

/** A store as its file names it. */
export async function describeStore(tenantId: string): Promise<ArchivedStore> {
  const { id, name, slug, schemaName, ownerEmail, status, onTrial, paidUntil, createdAt, domains } =
    await requireRow(tenantId)
  return {
    id,
    name,
    slug,
    schemaName,
    ownerEmail,
    status,
    onTrial,
    paidUntil: paidUntil?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    domains: domains.map(({ host }) => host),
  }
}

async function requireRow(tenantId: string) {
  const row = await publicDb().tenant.findUnique({
    where: { id: tenantId },
    include: { domains: { select: { host: true }, orderBy: { host: 'asc' } } },
  })
  if (!row) throw new PlainError('This store is gone.')
  return row
}
