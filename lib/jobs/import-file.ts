import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { announcePagesChanged } from '#lib/tenancy/announce-registry-change.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { checkImport } from '#lib/transfer/check-import.ts'
import { getImport, saveImport } from '#lib/transfer/import-store.ts'
import { runImport } from '#lib/transfer/run-import.ts'
import { MOST_ATTEMPTS } from '#lib/transfer/schema.ts'
import { enqueueImport } from './enqueue-import.ts'

/** So long one file is worked on before others have their turn, ms. */
const TURN_MS = 60_000

/** Looks an uploaded file through, or imports some of it, as its record says. Run again, it goes on. */
export async function importFile({ tenantId, importId }: { tenantId: string; importId: string }): Promise<void> {
  const row = await publicDb().tenant.findUnique({ where: { id: tenantId } })
  if (row?.status !== 'active') return
  const ctx = storeContext(tenantFromRegistry(row), { kind: 'system' })
  const record = await getImport(ctx.tenant, importId)
  if (!record || !['checking', 'waiting', 'importing'].includes(record.status)) return
  if (record.attempts >= MOST_ATTEMPTS) return saveImport(ctx.tenant, { ...record, status: 'failed' })
  if (record.status === 'checking') {
    await checkImport(ctx, record)
    return
  }
  const until = performance.now() + TURN_MS
  const { status } = await runImport(ctx, record, { mayGoOn: () => performance.now() < until })
  if (status === 'importing') await enqueueImport(ctx.tenant, importId)
  await announcePagesChanged(tenantId)
}
