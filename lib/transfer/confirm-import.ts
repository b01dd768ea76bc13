import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { asSeen, isUnderWay } from './import-state.ts'
import { findImports, getImport, saveImport } from './import-store.ts'
import type { ImportRecord } from './schema.ts'

/**
 * Lets a file that was looked through be imported. One that is already on its way goes on; one that stopped goes on
 * where it stopped, with the look if it never came through that.
 * @returns failures 'not-found', 'not-ready', and 'busy' while the store imports another file
 */
export async function confirmImport(ctx: StoreContext, id: string): Promise<Result<ImportRecord>> {
  const kept = await getImport(ctx.tenant, id)
  if (!kept) return fail('not-found', 'This file is not there any more. Upload it again.')
  const record = asSeen(kept, ctx.now())
  if (record.status === 'waiting' || record.status === 'importing') return ok(record)
  if (record.status !== 'ready' && record.status !== 'failed') return fail('not-ready', 'This file cannot be imported.')
  const isChecked = record.status === 'ready' || record.checkedAt !== null
  const others = await findImports(ctx)
  if (isChecked && others.some((other) => other.id !== id && other.status !== 'checking' && isUnderWay(other))) {
    return fail('busy', 'Another file is being imported. Begin this one when that is done.')
  }
  const confirmed: ImportRecord = { ...record, status: isChecked ? 'waiting' : 'checking', attempts: 0 }
  await saveImport(ctx.tenant, confirmed)
  return ok(confirmed)
}
