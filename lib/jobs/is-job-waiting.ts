import type { JobName } from './job-payloads.ts'
import { runningQueue } from './job-queue.ts'

const NOT_ENDED: readonly string[] = ['created', 'retry', 'active']

/** True while such a job waits for a worker or runs; false as well in a process that did not open the queue. */
export async function isJobWaiting(name: JobName): Promise<boolean> {
  const jobs = (await runningQueue.boss?.findJobs(name)) ?? []
  return jobs.some(({ state }) => NOT_ENDED.includes(state))
}
