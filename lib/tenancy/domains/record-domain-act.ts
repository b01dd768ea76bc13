import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Acting } from '../acting.ts'
import { announceRegistryChange } from '../announce-registry-change.ts'
import { insertRow } from '../insert-row.ts'
import type { StoreActName } from '../store-act.ts'

type DomainAct = Extract<StoreActName, `domain.${string}`>

/** Writes down what happens to a domain, in the transaction in which it happens, and tells every process. */
export async function recordDomainAct(
  client: pg.PoolClient,
  { action, tenantId, host }: { action: DomainAct; tenantId: string; host: string },
  { actor, address }: Acting,
): Promise<void> {
  await insertRow(client, 'public', 'audit_event', {
    id: randomUUID(),
    actor,
    address: address ?? null,
    action,
    tenant_id: tenantId,
    detail: JSON.stringify({ subject: host }),
  })
  // Pages name the store's one address for search engines, and it may be another one now.
  await announceRegistryChange(client, { tenantId, pages: action !== 'domain.added' })
}
