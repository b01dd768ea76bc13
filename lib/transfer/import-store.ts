import { z } from 'zod'
import type { Tenant } from '#lib/db/tenant.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { importFile } from './import-file.ts'
import { removeParts } from './import-parts.ts'
import { removeReport } from './import-report.ts'
import { asSeen, isUnderWay } from './import-state.ts'
import { ImportId, ImportRecord } from './schema.ts'

/** Imports that are kept, newest first; older files go, unless they are being worked on. */
const KEPT = 5
const LIST = 'imports.json'
type Store = Pick<Tenant, 'id'>

/** @returns null for an import that is not this store's, or not there any more */
export async function getImport(store: Store, id: string): Promise<ImportRecord | null> {
  if (!ImportId.safeParse(id).success) return null
  return readJson(store, importFile(id, 'json'), ImportRecord.nullable().catch(null))
}

/** Writes down how an import stands: whoever goes on with it reads this. */
export async function saveImport(store: Store, record: ImportRecord): Promise<void> {
  const kept = { ...record, updatedAt: new Date().toISOString() }
  await mediaOf(store).write(importFile(record.id, 'json'), Buffer.from(JSON.stringify(kept)))
}

/** The newest imports of a store, as people see them. */
export async function findImports({ tenant, now }: Pick<StoreContext, 'tenant' | 'now'>): Promise<ImportRecord[]> {
  const records = await Promise.all((await readList(tenant)).map((id) => getImport(tenant, id)))
  return records.filter((record) => record !== null).map((record) => asSeen(record, now()))
}

/** Keeps a new import, and lets the oldest go. Two that come at once are both kept. */
export async function addImport({ tenant, db, now }: StoreContext, record: ImportRecord): Promise<void> {
  await saveImport(tenant, record)
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`imports ${tenant.id}`}, 0))`
    const before = await readList(tenant)
    const old = before.slice(KEPT - 1)
    const busy: string[] = []
    for (const id of old) {
      const known = await getImport(tenant, id)
      if (known && isUnderWay(asSeen(known, now()))) busy.push(id)
      else if (known) await removeImport(tenant, known)
    }
    const ids = [record.id, ...before.slice(0, KEPT - 1), ...busy]
    await mediaOf(tenant).write(LIST, Buffer.from(JSON.stringify(ids)))
  })
}

async function removeImport(store: Store, record: ImportRecord): Promise<void> {
  await removeParts(store, record)
  await removeReport(store, record)
  await mediaOf(store).remove(importFile(record.id, 'json'))
}

async function readList(store: Store): Promise<string[]> {
  return (await readJson(store, LIST, z.array(ImportId).catch([]))) ?? []
}

async function readJson<T>(store: Store, file: string, schema: z.ZodType<T>): Promise<T | null> {
  const bytes = await mediaOf(store).readAll(file)
  return bytes && schema.parse(JSON.parse(bytes.toString()))
}
