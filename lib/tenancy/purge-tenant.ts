import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { ownerPool } from '#lib/db/connections.ts'
import type { Tenant as TenantRow } from '#lib/db/generated/public/client.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { forgetSchemaOid } from '#lib/db/schema-oid.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isStoreId } from '#lib/storage/media-key.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import type { Acting } from './acting.ts'
import { announceRegistryChange } from './announce-registry-change.ts'
import { backupLocation } from './archive/backup-storage.ts'
import { eraseStoreRows } from './erase-store-rows.ts'
import { insertRow } from './insert-row.ts'
import { withLockedTenant } from './lock-tenant.ts'
import { type Receipt, receiptName, removeReceipt, writeReceipt } from './purge-receipt.ts'
import { forgetTenants } from './resolve-tenant.ts'

/**
 * Erases a store for good, whatever its status: schema, role, registry and queue rows in one transaction, then its
 * pictures. What is left is a receipt on disk, and one audit event that names the receipt and not the store. The receipt
 * is written before the commit, so that a purge that is killed is on paper too. Backups are kept; the receipt says where.
 *
 * @param options `archivedForDays`: only when it has been deleted for so long
 * @returns failures `not-found` or `not-expired`
 * @throws StoreBusyError when a transaction in the store does not end; nothing was erased then
 */
export async function purgeTenant(
  tenantId: string,
  acting: Acting,
  options: { archivedForDays?: number } = {},
): Promise<Result<Receipt>> {
  const now = new Date()
  const file = receiptName(now)
  if (!isStoreId(tenantId)) return fail('not-found', 'There is no such store.')
  const media = mediaOf({ id: tenantId })
  const measured = await media.measure()
  let result: Result<Receipt> | null
  try {
    result = await withLockedTenant(tenantId, async (client, row) => {
      if (options.archivedForDays !== undefined && !isExpired(row, options.archivedForDays, now)) {
        return fail('not-expired', 'This store can still be brought back.')
      }
      const backupsLeft = await findBackups(client, tenantId)
      const receipt: Receipt = {
        file,
        purgedAt: now.toISOString(),
        finishedAt: null,
        actor: acting.actor,
        tenant: { ...namesOf(row), role: tenantRoleName(marketDatabase().name, row.schemaName) },
        media: measured,
        ...(await eraseStoreRows(client, row)),
        backupsLeft,
      }
      await recordPurge(client, receipt, acting)
      await writeReceipt(receipt)
      return ok(receipt)
    })
  } catch (error) {
    // When the connection broke during the commit, the store may be gone: the receipt then stays, unfinished.
    if (await isThere(tenantId)) await removeReceipt(file)
    throw error
  }
  if (!result) return fail('not-found', 'There is no such store.')
  if (!result.ok) return result
  forgetTenants()
  forgetSchemaOid(tenantId)
  await media.removeAll()
  const receipt = { ...result.value, finishedAt: new Date().toISOString() }
  await writeReceipt(receipt)
  return ok(receipt)
}

function isExpired({ status, archivedAt }: TenantRow, days: number, now: Date): boolean {
  return status === 'archived' && archivedAt !== null && now.getTime() - archivedAt.getTime() > days * 24 * 3_600_000
}

async function isThere(tenantId: string): Promise<boolean> {
  const { rowCount } = await ownerPool().query('SELECT 1 FROM public.tenant WHERE id = $1', [tenantId])
  return rowCount === 1
}

function namesOf({ id, name, slug, schemaName }: TenantRow) {
  return { id, name, slug, schemaName }
}

/** The event still carries the store's id, so that a hook can clean up elsewhere; the audit log does not. */
async function recordPurge(client: pg.PoolClient, { file, tenant }: Receipt, { actor, address }: Acting) {
  await insertRow(client, 'public', 'audit_event', {
    id: randomUUID(),
    actor,
    address: address ?? null,
    action: 'tenant.purged',
    tenant_id: null,
    detail: JSON.stringify({ receipt: file }),
  })
  await insertRow(client, 'public', 'outbox_event', {
    id: randomUUID(),
    type: 'tenant.purged',
    tenant_id: tenant.id,
    payload: '{}',
  })
  await announceRegistryChange(client, { tenantId: tenant.id, pages: true })
}

async function findBackups(client: pg.PoolClient, tenantId: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    'SELECT key FROM public.tenant_backup WHERE tenant_id = $1 AND key IS NOT NULL ORDER BY taken_at',
    [tenantId],
  )
  return rows.map(({ key }) => backupLocation(key))
}
