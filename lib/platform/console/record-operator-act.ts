import { randomUUID } from 'node:crypto'
import type { inOwnerTransaction } from '#lib/db/connections.ts'
import type { Acting } from '#lib/tenancy/acting.ts'
import { insertRow } from '#lib/tenancy/insert-row.ts'

type OwnerClient = Parameters<Parameters<typeof inOwnerTransaction>[0]>[0]

/**
 * Writes down in the audit log what an operator asked for, in the transaction that asks for it.
 * @param act `tenantId` null when it is about the whole fleet
 */
export async function recordOperatorAct(
  client: OwnerClient,
  act: { action: string; tenantId: string | null; detail: object },
  { actor, address }: Acting,
): Promise<void> {
  await insertRow(client, 'public', 'audit_event', {
    id: randomUUID(),
    actor,
    address: address ?? null,
    action: act.action,
    tenant_id: act.tenantId,
    detail: JSON.stringify(act.detail),
  })
}
