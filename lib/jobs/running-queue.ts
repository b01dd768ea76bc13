import type { PgBoss } from 'pg-boss'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** Holds the queue of this process while it is open; null before and after. */
export const runningQueue = processSingleton('job-queue', () => ({ boss: null as PgBoss | null }))
