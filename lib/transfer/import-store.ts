import { z } from 'zod'
import type { Tenant } from '#lib/db/tenant.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { ImportId, ImportRecord, ReportLine } from './schema.ts'

/** Imports that are kept, newest first; older files go. */
const KEPT = 5
const LIST = 'imports.json'
type Store = Pick<Tenant, 'id'>

/** Every name is made of a checked id and lies under the store's own prefix: no payload names another store's file. */
function fileOf(id: string, what: 'csv' | 'json' | 'report.json'): string {
  return `import-${ImportId.parse(id)}.${what}`
}

export async function readImportFile(store: Store, id: string): Promise<Buffer | null> {
  return mediaOf(store).readAll(fileOf(id, 'csv'))
}

/** @returns null for an import that is not this store's, or not there any more */
export async function getImport(store: Store, id: string): Promise<ImportRecord | null> {
  if (!ImportId.safeParse(id).success) return null
  return readJson(store, fileOf(id, 'json'), ImportRecord.nullable().catch(null))
}

export async function saveImport(store: Store, record: ImportRecord): Promise<void> {
  const kept = { ...record, updatedAt: new Date().toISOString() }
  await mediaOf(store).write(fileOf(record.id, 'json'), Buffer.from(JSON.stringify(kept)))
}

export async function readReport(store: Store, id: string): Promise<ReportLine[]> {
  return (await readJson(store, fileOf(id, 'report.json'), z.array(ReportLine).catch([]))) ?? []
}

export async function saveReport(store: Store, id: string, lines: readonly ReportLine[]): Promise<void> {
  await mediaOf(store).write(fileOf(id, 'report.json'), Buffer.from(JSON.stringify(lines)))
}

/** The newest imports of a store. */
export async function findImports(store: Store): Promise<ImportRecord[]> {
  const records = await Promise.all((await readList(store)).map((id) => getImport(store, id)))
  return records.filter((record) => record !== null)
}

/** Keeps a new import with its file, and lets the oldest go. */
export async function addImport(store: Store, record: ImportRecord, bytes: Uint8Array): Promise<void> {
  const media = mediaOf(store)
  const ids = [record.id, ...(await readList(store))]
  await media.write(fileOf(record.id, 'csv'), bytes)
  await saveImport(store, record)
  await media.write(LIST, Buffer.from(JSON.stringify(ids.slice(0, KEPT))))
  for (const old of ids.slice(KEPT)) {
    for (const what of ['csv', 'json', 'report.json'] as const) await media.remove(fileOf(old, what))
  }
}

async function readList(store: Store): Promise<string[]> {
  return (await readJson(store, LIST, z.array(ImportId).catch([]))) ?? []
}

async function readJson<T>(store: Store, file: string, schema: z.ZodType<T>): Promise<T | null> {
  const bytes = await mediaOf(store).readAll(file)
  return bytes && schema.parse(JSON.parse(bytes.toString()))
}
