import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { partCount, partSize, writePart } from './import-parts.ts'
import { getImport, saveImport } from './import-store.ts'
import type { ImportRecord } from './schema.ts'
import { whatElse } from './what-else.ts'

/**
 * Takes the next part of a file in; the same part twice is the same as once. With the last one the file is whole and
 * waits to be looked through.
 * @param part from 0
 * @returns failures 'not-found', 'broken' for a part that is not the next or not as long as it must be, and 'not-csv'
 */
export async function receivePart(
  ctx: StoreContext,
  id: string,
  part: number,
  bytes: Uint8Array,
): Promise<Result<ImportRecord>> {
  const record = await getImport(ctx.tenant, id)
  if (!record) return fail('not-found', 'This file is not there any more. Upload it again.')
  const isRepeated = part === record.received - 1
  if (record.status !== 'uploading') return isRepeated ? ok(record) : fail('broken', BROKEN)
  if ((part !== record.received && !isRepeated) || bytes.byteLength !== partSize(record, part)) {
    return fail('broken', BROKEN)
  }
  const other = part === 0 ? whatElse(bytes) : null
  if (other) return fail('not-csv', other)
  await writePart(ctx.tenant, record, part, bytes)
  const received = part + 1
  const kept: ImportRecord = { ...record, received, status: received < partCount(record) ? 'uploading' : 'checking' }
  await saveImport(ctx.tenant, kept)
  return ok(kept)
}

const BROKEN = 'The file did not arrive whole. Upload it again.'
