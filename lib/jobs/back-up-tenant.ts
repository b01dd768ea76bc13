import { publicDb } from '#lib/db/public-db.ts'
import { backupTenant } from '#lib/tenancy/archive/backup-tenant.ts'

/** Backs one store up. One that was purged while its job waited has nothing to be backed up. */
export async function backUpTenant({ tenantId }: { tenantId: string }): Promise<void> {
  const row = await publicDb().tenant.findUnique({ where: { id: tenantId } })
  if (row) await backupTenant(row)
}
