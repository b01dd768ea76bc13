import type { JobName } from './job-payloads.ts'
import { runningQueue } from './running-queue.ts'

const NOT_ENDED: readonly string[] = ['created', 'retry', 'active']

export type JobState = {
  /** One waits for a worker or runs. */
  isWaiting: boolean
  /** Why the latest one that ended did not do its work, and when; null when it did. */
  failure: { reason: string; at: Date } | null
}

/** What became of jobs of one kind. A process that did not open the queue knows of none. */
export async function getJobState(name: JobName): Promise<JobState> {
  const jobs = (await runningQueue.boss?.findJobs(name)) ?? []
  const [latest] = jobs
    .filter(({ state }) => !NOT_ENDED.includes(state))
    .toSorted((a, b) => b.createdOn.getTime() - a.createdOn.getTime())
  return {
    isWaiting: jobs.some(({ state }) => NOT_ENDED.includes(state)),
    failure:
      latest?.state === 'failed'
        ? { reason: messageOf(latest.output), at: latest.completedOn ?? latest.createdOn }
        : null,
  }
}

/** The queue keeps what a handler threw as JSON. */
function messageOf(output: object | null): string {
  return output && 'message' in output && typeof output.message === 'string' ? output.message : 'It failed.'
}
