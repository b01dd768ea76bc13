import type { Job, JobResult, PgBoss } from 'pg-boss'
import { listenTo } from '#lib/db/listen-to.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { MAIL_CHANNEL } from '#lib/notifications/mail-channel.ts'
import { closeMailTransport } from '#lib/notifications/mail-transport.ts'
import { watchRegistry } from '#lib/tenancy/watch-registry.ts'
import { WEBHOOK_CHANNEL } from '#lib/webhooks/webhook-channel.ts'
import { enqueue } from './enqueue.ts'
import { inJobLog } from './in-job-log.ts'
import { JOB_HANDLERS } from './job-handlers.ts'
import type { JobName } from './job-payloads.ts'
import { closeJobQueue, openJobQueue, SIDE_BY_SIDE, takingOf } from './job-queue.ts'
import { relayOutbox } from './relay-outbox.ts'
import { enqueueSendMail } from './send-mails.ts'
import { enqueueSendWebhooks } from './send-webhooks.ts'

/** An event is passed on as soon as it is announced; this is for those whose announcement nobody heard, ms. */
const RELAY_EVERY_MS = 5_000
const RETRY_START_AFTER_MS = 2_000
const STOP_GRACE_MS = 5_000

/** What happens although nobody asks, and when (cron, UTC). Of several workers one does it. */
function schedules(): [JobName, string][] {
  const { BACKUP_SCHEDULE } = env()
  return [
    ['settle-payments', '* * * * *'],
    ['publish-scheduled', '* * * * *'],
    ['check-domains', '* * * * *'],
    ['sweep-registry', '* * * * *'],
    ['sweep-outgoing', '* * * * *'],
    ['tidy-outgoing', '47 4 * * *'],
    ['tidy-api', '27 * * * *'],
    ['refill-spares', '* * * * *'],
    ['measure-sizes', '7 2 * * *'],
    ['purge-expired', '17 4 * * *'],
    ['prove-isolation', '37 3 * * *'],
    ...(BACKUP_SCHEDULE === 'off' ? [] : [['backup-market', BACKUP_SCHEDULE] satisfies [JobName, string]]),
  ]
}

/** Done once at every start as well: what the process that died left behind, and what a new market lacks. */
const AT_START: JobName[] = ['settle-payments', 'sweep-outgoing', 'refill-spares', 'measure-sizes']

/**
 * Runs the market's background work in this process until it is stopped: jobs, schedules, and the outbox. A database
 * that is away when it starts is waited for.
 * @param options `works` false: another process does the work, this one only hands it jobs
 * @returns stops it, letting running jobs end for a few seconds
 */
export function startJobs({ works }: { works: boolean }): () => Promise<void> {
  let stopped = false
  let stopRelay = async () => {}
  let stopHearing = async () => {}
  const started = (async () => {
    while (!stopped) {
      try {
        const boss = await openJobQueue({ works })
        if (!works) return
        await work(boss)
        stopRelay = startRelay()
        stopHearing = hearOfOutgoing()
        return
      } catch (error) {
        log.error({ err: error }, 'the job queue could not be opened; it is tried again')
        await closeJobQueue(0).catch(() => {})
        await new Promise((done) => setTimeout(done, RETRY_START_AFTER_MS))
      }
    }
  })()
  return async () => {
    stopped = true
    await started
    await stopRelay()
    await stopHearing()
    await closeJobQueue(STOP_GRACE_MS)
    closeMailTransport()
  }
}

async function work(boss: PgBoss): Promise<void> {
  for (const [name, handle] of Object.entries(JOB_HANDLERS)) {
    const run: RunJob = (job) => inJobLog(name as JobName, job, () => handle(job.data))
    const runAll = SIDE_BY_SIDE.has(name as JobName) ? sideBySide : oneByOne
    await boss.work(name, takingOf(name as JobName), (jobs: Job<never>[]) => runAll(jobs, run))
  }
  const wanted = schedules()
  for (const { name } of await boss.getSchedules()) {
    if (!wanted.some(([kept]) => kept === name)) await boss.unschedule(name)
  }
  for (const [name, cron] of wanted) {
    // One that cannot be kept must not keep the others from running.
    await boss
      .schedule(name, cron)
      .catch((error: unknown) => log.error({ err: error, job: name, cron }, 'a job could not be scheduled'))
  }
  for (const name of AT_START) await enqueue(name, {} as never)
}

/** What is sent as soon as the transaction that wrote it is committed. What nobody heard is found by the sweep. */
const SENT_AT_ONCE: Readonly<Record<string, (tenantId: string) => Promise<void>>> = {
  [MAIL_CHANNEL]: enqueueSendMail,
  [WEBHOOK_CHANNEL]: enqueueSendWebhooks,
}

function hearOfOutgoing(): () => Promise<void> {
  return listenTo(Object.keys(SENT_AT_ONCE), {
    name: 'souk outgoing',
    onPayload: (tenantId, channel) => {
      if (!tenantId) return
      SENT_AT_ONCE[channel]?.(tenantId).catch((error: unknown) =>
        log.warn({ err: error, channel }, 'something to be sent waits for the sweep'),
      )
    },
  })
}

type RunJob = (job: Job<never>) => Promise<unknown>

async function oneByOne(jobs: Job<never>[], run: RunJob): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const job of jobs) results.push(await resultOf(job, run))
  return results
}

function sideBySide(jobs: Job<never>[], run: RunJob): Promise<JobResult[]> {
  return Promise.all(jobs.map((job) => resultOf(job, run)))
}

/** Each job of a batch ends for itself: one that fails is tried again without its neighbours. */
async function resultOf(job: Job<never>, run: RunJob): Promise<JobResult> {
  try {
    await run(job)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { id: job.id, status: 'failed', output: { message, stack } }
  }
}

/** One round at a time; whatever is announced during a round starts another one after it. */
function startRelay(): () => Promise<void> {
  let running = Promise.resolve()
  let isWaiting = false
  const relay = () => {
    if (isWaiting) return
    isWaiting = true
    running = running.then(async () => {
      isWaiting = false
      await relayOutbox().catch((error: unknown) => log.error({ err: error }, 'the outbox waits; it is tried again'))
    })
  }
  const stopWatching = watchRegistry(relay)
  const timer = setInterval(relay, RELAY_EVERY_MS)
  relay()
  return async () => {
    clearInterval(timer)
    await stopWatching()
    await running
  }
}
