import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { announcePagesChanged } from '#lib/tenancy/announce-registry-change.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { checkImport } from '#lib/transfer/check-import.ts'
import { getImport, saveImport } from '#lib/transfer/import-store.ts'
import { runImport } from '#lib/transfer/run-import.ts'

/** One run may be cut off by a restart, and so may the next. */
const MOST_ATTEMPTS = 4

/** Looks an uploaded file through, or imports it, as its record says. Run again, it goes on. */
export async function importProducts({ tenantId, importId }: { tenantId: string; importId: string }): Promise<void> {
  const row = await publicDb().tenant.findUnique({ where: { id: tenantId } })
  if (row?.status !== 'active') return
  const ctx = storeContext(tenantFromRegistry(row), { kind: 'system' })
  const record = await getImport(ctx.tenant, importId)
  if (record?.status === 'checking') await checkImport(ctx, record)
  if (record?.status !== 'waiting' && record?.status !== 'importing') return
  if (record.attempts >= MOST_ATTEMPTS) return saveImport(ctx.tenant, { ...record, status: 'failed' })
  await runImport(ctx, record)
  await announcePagesChanged(tenantId)
}
