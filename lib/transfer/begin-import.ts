import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { addImport } from './import-store.ts'
import { ImportRecord, MAX_IMPORT_BYTES } from './schema.ts'

/**
 * Takes a file of products in. Nothing of the shop changes: it is looked through first.
 * @returns failures 'too-large' and 'empty'
 */
export async function beginImport(
  ctx: StoreContext,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<ImportRecord>> {
  if (file.bytes.byteLength > MAX_IMPORT_BYTES) {
    return fail('too-large', 'This file is larger than 15 MB. Split it into several files.')
  }
  if (file.bytes.byteLength === 0) return fail('empty', 'This file is empty.')
  const now = ctx.now().toISOString()
  const record = ImportRecord.parse({
    id: randomUUID(),
    fileName: file.name.replaceAll(/[\p{Cc}/\\]/gu, '').slice(0, 120) || 'products.csv',
    createdAt: now,
    updatedAt: now,
    status: 'checking',
  })
  await addImport(ctx.tenant, record, file.bytes)
  return ok(record)
}
