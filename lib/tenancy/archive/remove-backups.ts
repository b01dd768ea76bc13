import { ownerPool } from '#lib/db/connections.ts'
import { backupStorage } from './backup-storage.ts'

/**
 * Removes all backups of a store, files first.
 * @returns keys of what was removed
 */
export async function removeBackups(tenantId: string): Promise<string[]> {
  const { rows } = await ownerPool().query<{ key: string | null }>(
    'SELECT key FROM public.tenant_backup WHERE tenant_id = $1 ORDER BY taken_at',
    [tenantId],
  )
  const keys = rows.flatMap(({ key }) => key ?? [])
  if (keys.length > 0) {
    const { disk } = await backupStorage()
    for (const key of keys) await disk.delete(key)
  }
  await ownerPool().query('DELETE FROM public.tenant_backup WHERE tenant_id = $1', [tenantId])
  return keys
}
