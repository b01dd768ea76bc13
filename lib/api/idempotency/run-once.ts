import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { TenantDb } from '#lib/db/tenant-db.ts'
import type { Clock } from '#lib/kernel/clock.ts'
import type { ProblemAnswer } from '../problem.ts'
import { ANSWER_KEPT_MS } from '../schema.ts'
import { openAnswer, sealAnswer } from './sealed-answer.ts'

/** A process that dies in the middle leaves its request to whoever repeats it, after so long, ms. */
const LEASE_MS = 60_000
/** How long a repeat waits for the first one to be done, and how often it looks, ms. */
const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 40

const StoredAnswer = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
})
export type StoredAnswer = z.infer<typeof StoredAnswer>

type Keyed = {
  /** Who asks: the same key of somebody else is another key. */
  caller: string
  key: string
  /** Method, path and body. */
  request: readonly (string | Uint8Array)[]
}

/**
 * Runs a request once under its Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): repeats get the stored
 * answer for 24 h, another request under the same key is refused, and of two at once one runs and the other waits.
 * @param run throws for what nobody can answer: then nothing is kept, and a repeat runs it again
 */
export async function runOnce(
  db: TenantDb,
  now: Clock,
  { caller, key, request }: Keyed,
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer | ProblemAnswer> {
  const id = hashOf([caller, '\0', key])
  const fingerprint = hashOf(request)
  const givenUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    if (await takeLease(db, { id, fingerprint, now: now() })) return keepAnswer(db, { id, key }, run)
    const row = await db.idempotentRequest.findUnique({ where: { id } })
    if (!row) continue
    if (row.fingerprint !== fingerprint) {
      return { problem: 'key-reused', detail: 'Send a new Idempotency-Key with a new request.' }
    }
    if (row.status !== null) return StoredAnswer.parse(JSON.parse(openAnswer(key, row.answer)))
    if (Date.now() > givenUpAt) return { problem: 'still-running', headers: { 'retry-after': '5' } }
    await wait(LOOK_EVERY_MS)
  }
}

/** One statement decides who runs: a new row, one that is too old to count, or one whose runner is gone. */
async function takeLease(
  db: TenantDb,
  { id, fingerprint, now }: { id: string; fingerprint: string; now: Date },
): Promise<boolean> {
  const leasedUntil = new Date(now.getTime() + LEASE_MS)
  const keptSince = new Date(now.getTime() - ANSWER_KEPT_MS)
  const taken = await db.$queryRaw<unknown[]>`
    INSERT INTO "idempotent_request" AS "kept" ("id", "fingerprint", "leased_until", "created_at")
    VALUES (${id}, ${fingerprint}, ${leasedUntil}, ${now})
    ON CONFLICT ("id") DO UPDATE
      SET "fingerprint" = EXCLUDED."fingerprint", "leased_until" = EXCLUDED."leased_until",
          "created_at" = EXCLUDED."created_at", "status" = NULL, "answer" = '{}'
      WHERE "kept"."created_at" <= ${keptSince}
         OR ("kept"."status" IS NULL AND "kept"."leased_until" <= ${now} AND "kept"."fingerprint" = EXCLUDED."fingerprint")
    RETURNING 1`
  return taken.length === 1
}

async function keepAnswer(
  db: TenantDb,
  { id, key }: { id: string; key: string },
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  try {
    const answer = await run()
    const { status } = answer
    // A refusal for now, such as "too many tries", is no answer to keep.
    if (status === 429 || status >= 500) await forget(db, id)
    else {
      const sealed = sealAnswer(key, JSON.stringify(answer))
      await db.idempotentRequest.update({ where: { id }, data: { status, answer: sealed } })
    }
    return answer
  } catch (error) {
    await forget(db, id).catch(() => undefined)
    throw error
  }
}

async function forget(db: TenantDb, id: string): Promise<void> {
  await db.idempotentRequest.deleteMany({ where: { id, status: null } })
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
