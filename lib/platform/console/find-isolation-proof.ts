import { z } from 'zod'
import { publicDb } from '#lib/db/public-db.ts'
import { getJobState } from '#lib/jobs/get-job-state.ts'

/** The page tells so many of them; the rest is in the log. */
const LEAKS_SHOWN = 10

const Leaks = z.array(z.object({ door: z.string(), from: z.string(), to: z.string(), found: z.string() })).catch([])

/** A proof that came to its end: passed, failed (a door opened), or broken (one could not be tried). */
export type EndedProof = {
  state: 'passed' | 'failed' | 'broken'
  stores: number
  attempts: number
  leaks: { total: number; shown: z.infer<typeof Leaks> }
  error: string | null
  startedAt: Date
  endedAt: Date
}

export type IsolationProofState = {
  /** Null when none has come to its end yet. */
  latest: EndedProof | null
  /** One is going on, or waits for a worker. */
  isAtWork: boolean
}

/** What the console tells of the proof that stores cannot reach each other. */
export async function findIsolationProof(): Promise<IsolationProofState> {
  const [row, job] = await Promise.all([
    publicDb().isolationProof.findFirst({
      where: { state: { in: ['passed', 'failed', 'broken'] }, endedAt: { not: null } },
      orderBy: { startedAt: 'desc' },
    }),
    getJobState('prove-isolation'),
  ])
  if (!row?.endedAt) return { latest: null, isAtWork: job.isWaiting }
  const { stores, attempts, error, startedAt, endedAt } = row
  const leaks = Leaks.parse(row.leaks)
  const state = row.state as EndedProof['state']
  return {
    latest: {
      state,
      stores,
      attempts,
      leaks: { total: leaks.length, shown: leaks.slice(0, LEAKS_SHOWN) },
      error,
      startedAt,
      endedAt,
    },
    isAtWork: job.isWaiting,
  }
}
