import { randomUUID } from 'node:crypto'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { addImport } from './import-store.ts'
import { ImportRecord, type UploadInput } from './schema.ts'

/** Makes room for a file of products, which then comes in parts. Nothing of the shop changes: it is looked through first. */
export async function beginImport(ctx: StoreContext, { name, size }: UploadInput): Promise<ImportRecord> {
  const now = ctx.now().toISOString()
  const record = ImportRecord.parse({
    id: randomUUID(),
    fileName: name,
    size,
    createdAt: now,
    updatedAt: now,
    status: 'uploading',
  })
  await addImport(ctx, record)
  return record
}
