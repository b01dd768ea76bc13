import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { type Backup, backupTenant } from './backup-tenant.ts'

export type BackupOutcome = { tenant: Tenant } & ({ ok: true; backup: Backup } | { ok: false; error: string })

export type BackupsOptions = {
  /** Ids of the stores; all that are open or suspended when left out. */
  tenantIds?: readonly string[]
  onStart?: (total: number) => void
  onStore?: (outcome: BackupOutcome) => void
  /** Ends before the next store. */
  signal?: AbortSignal
}

/** Backs up one store after the other. One that fails is told and written down, and the rest goes on. */
export async function backupTenants(options: BackupsOptions = {}): Promise<BackupOutcome[]> {
  const { tenantIds, onStart, onStore, signal } = options
  const rows = await publicDb().tenant.findMany({
    where: tenantIds ? { id: { in: [...tenantIds] } } : { status: { in: ['active', 'suspended'] } },
    orderBy: { createdAt: 'asc' },
  })
  onStart?.(rows.length)
  const outcomes: BackupOutcome[] = []
  for (const row of rows) {
    if (signal?.aborted) break
    const tenant = tenantFromRegistry(row)
    const outcome = await attempt(tenant)
    outcomes.push(outcome)
    onStore?.(outcome)
  }
  return outcomes
}

async function attempt(tenant: Tenant): Promise<BackupOutcome> {
  try {
    return { tenant, ok: true, backup: await backupTenant(tenant) }
  } catch (error) {
    return { tenant, ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}
