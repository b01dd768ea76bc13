import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { ownerPool } from '#lib/db/connections.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'
import type { ArchiveManifest } from './archive-manifest.ts'
import { backupStorage } from './backup-storage.ts'
import { exportTenant } from './export-tenant.ts'
import { verifyArchive } from './verify-archive.ts'
import type { WriteHooks } from './write-archive.ts'

export type Backup = { key: string; bytes: number; rows: number; removed: string[] }

type Backed = Pick<Tenant, 'id' | 'slug'>

/**
 * Puts one store into the backup storage: written to a file of this machine first, read back and proved whole, then
 * stored. Older backups than the newest BACKUP_KEEP go, and only when this one is there.
 *
 * @throws whatever stood in the way, after it was written down for the console
 */
export async function backupTenant(tenant: Backed, hooks: WriteHooks = {}): Promise<Backup> {
  try {
    const backup = await storeBackup(tenant, (path) => exportTenant(tenant, path, hooks))
    return { ...backup, removed: await removeOldBackups(tenant.id) }
  } catch (error) {
    await recordFailure(tenant.id, error).catch(() => {})
    throw error
  }
}

/**
 * Stores what `write` writes to a path, and its row through `client`, which must be in no transaction: the file is there
 * whatever becomes of the caller.
 * @throws ArchiveError when the file that was just written cannot be read back
 */
export async function storeBackup(
  { id, slug }: Backed,
  write: (path: string) => Promise<unknown>,
  client: Pick<pg.PoolClient, 'query'> = ownerPool(),
): Promise<Omit<Backup, 'removed'>> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-backup-'))
  try {
    const path = join(folder, 'store.souk')
    await write(path)
    const manifest = await verifyArchive(path)
    const { size } = await stat(path)
    const key = `${slug}/${stampOf(new Date())}-${id.slice(0, 8)}.souk`
    await (await backupStorage()).put(path, key)
    await client.query(
      `INSERT INTO public.tenant_backup (id, tenant_id, key, bytes, last_migration) VALUES ($1, $2, $3, $4, $5)`,
      [randomUUID(), id, key, size, lastMigration(manifest)],
    )
    return { key, bytes: size, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Names that sort by time, and are allowed everywhere: 20261121T030000123Z. */
function stampOf(now: Date): string {
  return now.toISOString().replaceAll(/[-:.]/g, '')
}

function lastMigration({ migrations }: ArchiveManifest): string | null {
  return migrations.at(-1)?.name ?? null
}

async function recordFailure(tenantId: string, error: unknown): Promise<void> {
  const words = error instanceof Error ? error.message : String(error)
  await ownerPool().query('INSERT INTO public.tenant_backup (id, tenant_id, error) VALUES ($1, $2, $3)', [
    randomUUID(),
    tenantId,
    words.slice(0, 500),
  ])
}

/**
 * The file goes before its row: a row that stayed behind is tried again, a file without a row would stay for ever.
 * @returns keys of what was removed
 */
async function removeOldBackups(tenantId: string): Promise<string[]> {
  const { rows } = await ownerPool().query<{ id: string; key: string }>(
    `SELECT id, key FROM public.tenant_backup WHERE tenant_id = $1 AND key IS NOT NULL
      ORDER BY taken_at DESC, id DESC OFFSET $2`,
    [tenantId, env().BACKUP_KEEP],
  )
  const { disk } = await backupStorage()
  for (const { id, key } of rows) {
    await disk.delete(key)
    await ownerPool().query('DELETE FROM public.tenant_backup WHERE id = $1', [id])
  }
  await ownerPool().query(
    `DELETE FROM public.tenant_backup WHERE tenant_id = $1 AND key IS NULL
        AND taken_at < (SELECT min(taken_at) FROM public.tenant_backup WHERE tenant_id = $1 AND key IS NOT NULL)`,
    [tenantId],
  )
  return rows.map(({ key }) => key)
}
