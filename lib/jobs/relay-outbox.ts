import { inOwnerTransaction } from '#lib/db/connections.ts'
import type { LifecycleEvent } from '#lib/tenancy/lifecycle-event.ts'
import { enqueue } from './enqueue.ts'
import { LIFECYCLE_HOOKS, type LifecycleHook } from './lifecycle-hooks.ts'

const BATCH = 100

type OutboxRow = { id: string; type: string; tenant_id: string; payload: object; created_at: Date }

/**
 * Passes events from the outbox on to the job queue, one job for each hook that wants one. Both are in this database,
 * so an event leaves the one and enters the other in one transaction: killed anywhere, it is in exactly one of them.
 * @returns how many events were passed on
 */
export async function relayOutbox(hooks: readonly LifecycleHook[] = LIFECYCLE_HOOKS): Promise<number> {
  let relayed = 0
  for (let batch = BATCH; batch === BATCH; relayed += batch) batch = await relayBatch(hooks)
  return relayed
}

function relayBatch(hooks: readonly LifecycleHook[]): Promise<number> {
  return inOwnerTransaction(async (client) => {
    const { rows } = await client.query<OutboxRow>(
      `DELETE FROM public.outbox_event WHERE id IN (
         SELECT id FROM public.outbox_event ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING id, type, tenant_id, payload, created_at`,
    )
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    for (const row of rows) {
      const event = eventOf(row)
      for (const { name, on } of hooks) {
        if (on.includes(event.type))
          await enqueue('lifecycle-hook', { tenantId: event.tenantId, hook: name, event }, { db })
      }
    }
    return rows.length
  })
}

function eventOf({ id, type, tenant_id, payload, created_at }: OutboxRow) {
  // Written by `recordLifecycle` alone, whose types say that these belong together.
  const event = { id, type, tenantId: tenant_id, payload, createdAt: created_at.toISOString() }
  return event as Omit<LifecycleEvent, 'createdAt'> & { createdAt: string }
}
