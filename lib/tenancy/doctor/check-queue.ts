import { ownerPool } from '#lib/db/connections.ts'
import { counted } from './counted.ts'
import type { Check, Fault, Look } from './finding.ts'

export const queueCheck: Check = {
  name: 'queue',
  title: 'Queue',
  about: 'jobs and events of stores that do not exist are deleted; events that nobody passes on are told',
  find: async (look) => [...(await jobsOfNobody(look)), ...(await eventsOfNobody(look)), ...(await stuckEvents(look))],
}

/** Hooks may still be told that a store is gone for good. */
const JOBS = `data ? 'tenantId' AND data->'event'->>'type' IS DISTINCT FROM 'tenant.purged'
  AND created_on < now() - interval '1 minute' AND state <> 'active'
  AND NOT EXISTS (SELECT 1 FROM public.tenant t WHERE t.id = data->>'tenantId')`

async function jobsOfNobody({ client }: Look): Promise<Fault[]> {
  const { rows: present } = await client.query("SELECT to_regclass('pgboss.job') IS NOT NULL AS is_there")
  if (!present[0]?.is_there) return []
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int FROM pgboss.job WHERE ${JOBS}`)
  return ofNobody('queue-row-stray', 'pgboss.job', rows[0]?.count ?? 0, JOBS)
}

const EVENTS = `type <> 'tenant.purged' AND created_at < now() - interval '1 hour'
  AND NOT EXISTS (SELECT 1 FROM public.tenant t WHERE t.id = tenant_id)`

async function eventsOfNobody({ client }: Look): Promise<Fault[]> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int FROM public.outbox_event WHERE ${EVENTS}`,
  )
  return ofNobody('outbox-row-stray', 'public.outbox_event', rows[0]?.count ?? 0, EVENTS)
}

function ofNobody(code: string, table: string, count: number, condition: string): Fault[] {
  if (count === 0) return []
  return [
    {
      code,
      subject: table,
      message: `${counted(count, 'row')} of stores that do not exist`,
      mend: async () => {
        const { rowCount } = await ownerPool().query(`DELETE FROM ${table} WHERE ${condition}`)
        return `${counted(rowCount ?? 0, 'row')} deleted`
      },
    },
  ]
}

async function stuckEvents({ client }: Look): Promise<Fault[]> {
  const { rows } = await client.query<{ count: number; since: Date | null }>(
    `SELECT count(*)::int, min(created_at) AS since FROM public.outbox_event
      WHERE created_at < now() - interval '15 minutes' AND NOT (${EVENTS})`,
  )
  const [stuck] = rows
  if (!stuck?.since) return []
  return [
    {
      code: 'outbox-stuck',
      subject: 'public.outbox_event',
      message: `${counted(stuck.count, 'event')} since ${stuck.since.toISOString()} that nobody passed on: no worker runs`,
      mend: null,
    },
  ]
}
