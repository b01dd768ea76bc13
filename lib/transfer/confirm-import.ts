import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getImport, saveImport } from './import-store.ts'
import type { ImportRecord } from './schema.ts'

/** Lets a file that was looked through be imported; one that is already on its way, or was given up, goes on. */
export async function confirmImport(ctx: StoreContext, id: string): Promise<Result<ImportRecord>> {
  const record = await getImport(ctx.tenant, id)
  if (!record) return fail('not-found', 'This file is not there any more. Upload it again.')
  if (record.status === 'ready' || record.status === 'failed') {
    const confirmed: ImportRecord = { ...record, status: 'waiting', attempts: 0 }
    await saveImport(ctx.tenant, confirmed)
    return ok(confirmed)
  }
  if (record.status === 'waiting' || record.status === 'importing') return ok(record)
  return fail('not-ready', 'This file cannot be imported.')
}
