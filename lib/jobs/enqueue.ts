import type { SendOptions } from 'pg-boss'
import type { JobName, JobPayloads } from './job-payloads.ts'
import { runningQueue } from './running-queue.ts'

/**
 * Hands work to the job queue.
 * @param options `db` sends it with the caller's own transaction
 * @returns false when the queue takes one such job at a time and has one already
 * @throws Error in a process that did not open the queue
 */
export async function enqueue<Name extends JobName>(
  name: Name,
  payload: JobPayloads[Name],
  options: SendOptions = {},
): Promise<boolean> {
  const { boss } = runningQueue
  if (!boss) throw new Error('This process has not opened the job queue')
  return (await boss.send(name, payload, options)) !== null
}
