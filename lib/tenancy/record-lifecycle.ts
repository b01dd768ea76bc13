import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Acting } from './acting.ts'
import { announceRegistryChange } from './announce-registry-change.ts'
import { insertRow } from './insert-row.ts'
import type { LifecycleEventType, LifecyclePayloads } from './lifecycle-event.ts'

/** A new address stands in links of every page; other rows, or none, stand behind the same pages. */
const CHANGES_PAGES: ReadonlySet<LifecycleEventType> = new Set(['tenant.renamed', 'tenant.restored', 'tenant.purged'])

/**
 * Writes down what happens to a store, in the transaction in which it happens: the audit log for people, the outbox for
 * hooks, and the announcement that makes every process forget what it knew of the store.
 */
export async function recordLifecycle<Type extends LifecycleEventType>(
  client: pg.PoolClient,
  event: { type: Type; tenantId: string; payload: LifecyclePayloads[Type] },
  { actor, address }: Acting,
): Promise<void> {
  const { type, tenantId, payload } = event
  const detail = JSON.stringify(payload)
  await insertRow(client, 'public', 'audit_event', {
    id: randomUUID(),
    actor,
    address: address ?? null,
    action: type,
    tenant_id: tenantId,
    detail,
  })
  await insertRow(client, 'public', 'outbox_event', { id: randomUUID(), type, tenant_id: tenantId, payload: detail })
  await announceRegistryChange(client, { tenantId, pages: CHANGES_PAGES.has(type) })
}
