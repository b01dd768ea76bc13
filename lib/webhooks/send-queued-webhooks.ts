import { log } from '#lib/log.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type AttemptOutcome, attemptDelivery } from './attempt-delivery.ts'
import { breakAfter, nextTryAfter } from './retry-times.ts'
import { openWebhookSecret } from './webhook-secret.ts'

/** A worker that dies while it sends lets go of the delivery after so long; longer than any attempt takes, ms. */
export const LEASE_MS = 60_000
/** What could not be tried in so long, because its webhook was paused or held back, is given up, ms. */
export const GIVE_UP_AFTER_MS = 5 * 60 * 60_000
/** Begun no later than this after the first one, so that slow receivers of one store do not keep other stores waiting, ms. */
const TURN_MS = 20_000
/** To one webhook at once, while it takes what it gets. */
const LANES = 4

type Claimed = {
  id: string
  webhook_id: string
  event_id: string
  payload: string
  attempts: number
  url: string
  secret: string
  previous_secret: string | null
  previous_until: Date | null
  failures: number
}

/**
 * Sends what waits in one store, to all its webhooks side by side. Each delivery is claimed by one statement, so of several
 * workers one has it; killed before the row says "delivered", it is sent again when the claim has passed: at least once.
 * @returns whether more can be sent now
 */
export async function sendQueuedWebhooks(ctx: StoreContext): Promise<{ more: boolean }> {
  const until = Date.now() + TURN_MS
  await giveUpOld(ctx)
  const waiting = await ctx.db.$queryRaw<{ id: string; failures: number }[]>`
    SELECT w.id, w.failures FROM webhook w
     WHERE w.active AND (w.broken_until IS NULL OR w.broken_until <= ${ctx.now()})
       AND EXISTS (SELECT 1 FROM webhook_delivery d
                    WHERE d.webhook_id = w.id AND d.status = 'queued' AND d.next_at <= ${ctx.now()})`
  await Promise.all(
    waiting.flatMap(({ id, failures }) =>
      // One that is in trouble is asked one thing at a time.
      Array.from({ length: failures === 0 ? LANES : 1 }, () => workOff(ctx, id, until)),
    ),
  )
  return { more: await hasDueDelivery(ctx) }
}

/** True also for what has waited for too long and is to be given up. */
export async function hasDueDelivery({ db, now }: StoreContext): Promise<boolean> {
  const [found] = await db.$queryRaw<{ is_due: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
       WHERE d.status = 'queued' AND d.next_at <= ${now()}
         AND (w.active AND (w.broken_until IS NULL OR w.broken_until <= ${now()}) OR d.created_at < ${tooOld(now())})
    ) AS is_due`
  return found?.is_due ?? false
}

async function workOff(ctx: StoreContext, webhookId: string, until: number): Promise<void> {
  while (Date.now() < until) {
    const claimed = await claim(ctx, webhookId)
    if (!claimed) return
    const outcome = await attempt(ctx, claimed)
    if (outcome.error === '') await settleDelivered(ctx, claimed, outcome)
    else await settleFailed(ctx, claimed, outcome)
  }
}

async function claim({ db, now }: StoreContext, webhookId: string): Promise<Claimed | undefined> {
  const leasedUntil = new Date(now().getTime() + LEASE_MS)
  const [delivery] = await db.$queryRaw<Claimed[]>`
    UPDATE webhook_delivery d SET next_at = ${leasedUntil}, attempts = d.attempts + 1
      FROM webhook w
     WHERE d.id = (SELECT id FROM webhook_delivery
                    WHERE webhook_id = ${webhookId} AND status = 'queued' AND next_at <= ${now()}
                    ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       AND w.id = d.webhook_id AND w.active AND (w.broken_until IS NULL OR w.broken_until <= ${now()})
    RETURNING d.id, d.webhook_id, d.event_id, d.payload, d.attempts,
      w.url, w.secret, w.previous_secret, w.previous_until, w.failures`
  return delivery
}

async function attempt({ tenant, now }: StoreContext, claimed: Claimed): Promise<AttemptOutcome> {
  const { event_id: eventId, payload, url, secret, previous_secret, previous_until } = claimed
  const isRotating = previous_until !== null && previous_until > now()
  const sealed = isRotating && previous_secret !== null ? [secret, previous_secret] : [secret]
  const secrets = sealed.flatMap((each) => openWebhookSecret(tenant.id, each) ?? [])
  if (secrets.length === 0) {
    // As a store has it that came in from a file: nobody could tell whose message it is.
    return {
      answerCode: null,
      answer: '',
      error: 'The secret cannot be read in this store. Give the webhook a new one.',
    }
  }
  return attemptDelivery({ eventId, payload, url, secrets }, now())
}

/** Only while the claim is still ours: `attempts` tells. */
function ours({ id, attempts }: Claimed) {
  return { id, status: 'queued', attempts }
}

async function settleDelivered({ db, now }: StoreContext, claimed: Claimed, outcome: AttemptOutcome): Promise<void> {
  await db.webhookDelivery.updateMany({
    where: ours(claimed),
    data: { ...outcome, status: 'delivered', sentAt: now() },
  })
  if (claimed.failures === 0) return
  await db.webhook.updateMany({ where: { id: claimed.webhook_id }, data: { failures: 0, brokenUntil: null } })
}

async function settleFailed({ db, now }: StoreContext, claimed: Claimed, outcome: AttemptOutcome): Promise<void> {
  const { id, webhook_id, attempts } = claimed
  const at = now()
  const wait = nextTryAfter(attempts)
  await db.webhookDelivery.updateMany({
    where: ours(claimed),
    data: {
      ...outcome,
      sentAt: at,
      ...(wait === null ? { status: 'failed' } : { nextAt: new Date(at.getTime() + wait) }),
    },
  })
  log.warn({ delivery: id, webhook: webhook_id, attempts, reason: outcome.error }, 'a webhook was not delivered')
  await db.$transaction(async (tx) => {
    // What was under way when it broke does not make it worse: it waits here, and then finds it broken.
    const [hook] = await tx.$queryRaw<{ failures: number }[]>`
      SELECT failures FROM webhook
       WHERE id = ${webhook_id} AND (broken_until IS NULL OR broken_until <= ${at}) FOR NO KEY UPDATE`
    if (!hook) return
    const failures = hook.failures + 1
    const pause = breakAfter(failures)
    const brokenUntil = pause === null ? {} : { brokenUntil: new Date(at.getTime() + pause) }
    await tx.webhook.update({ where: { id: webhook_id }, data: { failures, ...brokenUntil } })
  })
}

async function giveUpOld({ db, now }: StoreContext): Promise<void> {
  await db.webhookDelivery.updateMany({
    where: { status: 'queued', nextAt: { lte: now() }, createdAt: { lt: tooOld(now()) } },
    data: { status: 'failed', error: 'It could not be sent in five hours.' },
  })
}

function tooOld(now: Date): Date {
  return new Date(now.getTime() - GIVE_UP_AFTER_MS)
}
