import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Clock } from '#lib/kernel/clock.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { ANSWER_KEPT_MS } from '#lib/tenancy/sweep-store.ts'
import type { ProblemAnswer } from '../problem.ts'
import { openAnswer, sealAnswer } from './sealed-answer.ts'

/** A process that dies in the middle leaves its request to whoever repeats it, after so long, ms. */
const LEASE_MS = 60_000
/** How long a repeat waits for one that runs in another process, and how long between its first and its later looks, ms. */
const PATIENCE_MS = 10_000
const FIRST_LOOK_MS = 40
const LONGEST_LOOK_MS = 640

const StoredAnswer = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
})
export type StoredAnswer = z.infer<typeof StoredAnswer>

/** Where answers are kept: the table of a store, or the registry's. */
export type AnswerStore = {
  storeId: string
  $queryRaw: <Rows>(query: TemplateStringsArray, ...values: unknown[]) => PromiseLike<Rows>
  idempotentRequest: {
    findUnique: (asked: {
      where: { id: string }
    }) => PromiseLike<{ fingerprint: string; status: number | null; answer: unknown } | null>
    update: (change: { where: { id: string }; data: { status: number; answer: string } }) => PromiseLike<unknown>
    deleteMany: (asked: { where: { id: string; status: null } }) => PromiseLike<unknown>
  }
}

type Keyed = {
  /** Who asks: the same key of somebody else is another key. */
  caller: string
  key: string
  /** Method, path and body. */
  request: readonly (string | Uint8Array)[]
}

/**
 * Runs a request once under its Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): repeats get the stored
 * answer for 24 h, another request under the same key is refused, and of two at once one runs and the other waits: in
 * this process for the first one itself, in another one for the row that it leaves.
 * @param run throws for what nobody can answer: then nothing is kept, and a repeat runs it again
 */
export async function runOnce(
  db: AnswerStore,
  now: Clock,
  { caller, key, request }: Keyed,
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer | ProblemAnswer> {
  const id = hashOf([caller, '\0', key])
  const fingerprint = hashOf(request)
  const running = processSingleton('requests-that-run', () => new Map<string, Promise<StoredAnswer | ProblemAnswer>>())
  const name = `${db.storeId} ${id} ${fingerprint}`
  for (let first = running.get(name); first; first = running.get(name)) {
    const answer = await first.catch(() => null)
    if (answer && ('problem' in answer || isKept(answer))) return answer
  }
  const own = runOrWait(db, now, { id, fingerprint, key }, run)
  running.set(name, own)
  try {
    return await own
  } finally {
    running.delete(name)
  }
}

type Identified = { id: string; fingerprint: string; key: string }

async function runOrWait(
  db: AnswerStore,
  now: Clock,
  { id, fingerprint, key }: Identified,
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer | ProblemAnswer> {
  const givenUpAt = Date.now() + PATIENCE_MS
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 2, LONGEST_LOOK_MS)) {
    if (await takeLease(db, { id, fingerprint, now: now() })) return keepAnswer(db, { id, key }, run)
    const row = await db.idempotentRequest.findUnique({ where: { id } })
    if (!row) continue
    if (row.fingerprint !== fingerprint) {
      return { problem: 'key-reused', detail: 'Send a new Idempotency-Key with a new request.' }
    }
    if (row.status !== null) return StoredAnswer.parse(JSON.parse(openAnswer(key, row.answer)))
    if (Date.now() > givenUpAt) return { problem: 'still-running', headers: { 'retry-after': '5' } }
    await wait(pause)
  }
}

/** One statement decides who runs: a new row, one that is too old to count, or one whose runner is gone. */
async function takeLease(
  db: AnswerStore,
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
  db: AnswerStore,
  { id, key }: { id: string; key: string },
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  try {
    const answer = await run()
    if (isKept(answer)) {
      const sealed = sealAnswer(key, JSON.stringify(answer))
      await db.idempotentRequest.update({ where: { id }, data: { status: answer.status, answer: sealed } })
    } else await forget(db, id)
    return answer
  } catch (error) {
    await forget(db, id).catch(() => undefined)
    throw error
  }
}

/** A refusal for now, such as "too many tries" or "nobody knows yet", is no answer to keep: it says when to ask again. */
function isKept({ status, headers }: StoredAnswer): boolean {
  return status !== 429 && status < 500 && !('retry-after' in headers)
}

async function forget(db: AnswerStore, id: string): Promise<void> {
  await db.idempotentRequest.deleteMany({ where: { id, status: null } })
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
