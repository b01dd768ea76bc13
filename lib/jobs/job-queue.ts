import { PgBoss, type QueueOptions, type QueuePolicy, type WorkOptions } from 'pg-boss'
import { marketDatabase } from '#lib/db/market-database.ts'
import { log } from '#lib/log.ts'
import type { JobName } from './job-payloads.ts'
import { runningQueue } from './running-queue.ts'

/** While the database is away every poll fails; one line in this time says so, ms. */
const COMPLAIN_EVERY_MS = 30_000

/** A job of a worker that died is given to another one when it has not been heard of for so long, s. */
const HEARTBEAT_SECONDS = 30
const ONE_AT_A_TIME = { policy: 'exclusive', retryLimit: 0, heartbeatSeconds: HEARTBEAT_SECONDS } as const

/** One of a store waits while one runs. What it cannot send it leaves to the next round, so it is not tried again itself. */
const SENDING = {
  policy: 'stately',
  retryLimit: 0,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 3_600,
  deleteAfterSeconds: 600,
} as const

/** New jobs are announced; what waits for its next try is looked for so often. */
export const POLLING = { notifyPollingIntervalSeconds: 5 } as const

/** A backlog is worked off without a pause: with batches of one pg-boss waits for its poll after every job. */
export const IN_BATCHES = { ...POLLING, batchSize: 5, burstWhenBatchFull: true, perJobResults: true } as const

/** A file is imported for a while: those of three stores at once, one of each, and none behind another one that was taken with it. */
const IMPORTING: WorkOptions = { ...POLLING, localConcurrency: 3, groupConcurrency: 1, perJobResults: true }

/** How the jobs of a queue are taken. Webhooks wait for other people's servers: those of ten stores at once. */
export function takingOf(name: JobName): WorkOptions {
  if (name === 'import-file') return IMPORTING
  return name === 'send-webhooks' ? { ...IN_BATCHES, localConcurrency: 2 } : IN_BATCHES
}

/** Kinds of which the jobs of a batch run side by side. */
export const SIDE_BY_SIDE: ReadonlySet<JobName> = new Set(['send-webhooks'])

type QueueSettings = QueueOptions & { policy?: QueuePolicy }

const QUEUES: Record<JobName, QueueSettings> = {
  // Tries for about four hours; then the job stays in the queue as failed, with its error.
  'lifecycle-hook': {
    retryLimit: 10,
    retryDelay: 5,
    retryBackoff: true,
    expireInSeconds: 300,
    deleteAfterSeconds: 3_600,
  },
  // One waiting job a store; `exclusive` goes by the singleton key.
  'backup-tenant': {
    policy: 'exclusive',
    retryLimit: 2,
    retryDelay: 60,
    retryBackoff: true,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: 3_600,
  },
  'expire-pages': { retryLimit: 10, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  'backup-market': ONE_AT_A_TIME,
  'migrate-fleet': { ...ONE_AT_A_TIME, expireInSeconds: 6 * 3_600 },
  'refill-spares': ONE_AT_A_TIME,
  'check-domains': ONE_AT_A_TIME,
  'settle-payments': ONE_AT_A_TIME,
  'publish-scheduled': ONE_AT_A_TIME,
  'sweep-registry': ONE_AT_A_TIME,
  'purge-expired': ONE_AT_A_TIME,
  'measure-sizes': ONE_AT_A_TIME,
  'send-mail': SENDING,
  'send-webhooks': SENDING,
  'sweep-outgoing': ONE_AT_A_TIME,
  'tidy-outgoing': ONE_AT_A_TIME,
  'tidy-api': ONE_AT_A_TIME,
  // One job of a file waits while one runs: a turn that ends sends the next one. What was cut off goes on where it was.
  'import-file': {
    policy: 'stately',
    retryLimit: 20,
    retryDelay: 5,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: 3_600,
    deleteAfterSeconds: 600,
  },
  'prove-isolation': { ...ONE_AT_A_TIME, expireInSeconds: 6 * 3_600 },
}

/**
 * Opens the job queue for this process, as the market's owner; its tables are in the schema `pgboss`.
 * @param options `works`: this process also runs jobs and keeps the schedules; otherwise it only sends
 */
export async function openJobQueue({ works }: { works: boolean }): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: marketDatabase().ownerUrl,
    schema: 'pgboss',
    application_name: 'souk jobs',
    max: works ? 4 : 1,
    supervise: works,
    schedule: works,
    useListenNotify: works,
  })
  let complainedAt = 0
  boss.on('error', (error) => {
    if (Date.now() - complainedAt < COMPLAIN_EVERY_MS) return
    complainedAt = Date.now()
    log.error({ err: error }, 'the job queue failed; it goes on by itself')
  })
  await boss.start()
  for (const [name, settings] of Object.entries(QUEUES)) await boss.createQueue(name, { ...settings, notify: true })
  runningQueue.boss = boss
  return boss
}

/** Lets jobs that are running end, for a few seconds; one that is cut off runs again elsewhere or after a restart. */
export async function closeJobQueue(graceMs: number): Promise<void> {
  const { boss } = runningQueue
  runningQueue.boss = null
  await boss?.stop({ graceful: true, timeout: graceMs })
}
