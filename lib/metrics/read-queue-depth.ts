import { ownerPool } from '#lib/db/connections.ts'

export type QueueDepth = { queue: string; waiting: number; active: number; failed: number }

/**
 * Jobs of each queue: those that wait for a worker or for their next try, those that run, and those that failed for good
 * and are kept to be looked at.
 */
export async function readQueueDepth(): Promise<QueueDepth[]> {
  const { rows } = await ownerPool().query<QueueDepth>(
    `SELECT q.name AS queue,
            count(j.id) FILTER (WHERE j.state < 'active')::int AS waiting,
            count(j.id) FILTER (WHERE j.state = 'active')::int AS active,
            count(j.id) FILTER (WHERE j.state = 'failed')::int AS failed
       FROM pgboss.queue q
       LEFT JOIN pgboss.job j ON j.name = q.name AND (j.state <= 'active' OR j.state = 'failed')
      WHERE q.name !~ '^__pgboss__' GROUP BY q.name ORDER BY q.name`,
  )
  return rows
}
