import { ownerPool } from '#lib/db/connections.ts'
import { ARCHIVE_DAYS } from './delete-tenant.ts'
import { purgeTenant } from './purge-tenant.ts'

export type PurgedTenants = { receipts: string[]; failed: { tenant: string; error: string }[] }

/** Erases every store that was deleted more than 30 days ago. One that cannot be erased now does not keep the others. */
export async function purgeExpiredTenants(): Promise<PurgedTenants> {
  const { rows } = await ownerPool().query<{ id: string; slug: string }>(
    `SELECT id, slug FROM public.tenant
      WHERE status = 'archived' AND archived_at < now() - make_interval(days => $1) ORDER BY archived_at`,
    [ARCHIVE_DAYS],
  )
  const report: PurgedTenants = { receipts: [], failed: [] }
  for (const { id, slug } of rows) {
    try {
      const result = await purgeTenant(id, { actor: 'system' }, { archivedForDays: ARCHIVE_DAYS })
      if (result.ok) report.receipts.push(result.value.file)
    } catch (error) {
      report.failed.push({ tenant: slug, error: error instanceof Error ? error.message : String(error) })
    }
  }
  return report
}
