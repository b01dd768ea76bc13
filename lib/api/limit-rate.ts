import { type Limiter, limiter } from '#lib/auth/limiter.ts'
import { secondsOf } from '#lib/auth/take-turn.ts'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { ProblemAnswer } from './problem.ts'

const SECONDS = 60

/** @property headers `RateLimit` and its policy (draft-ietf-httpapi-ratelimit-headers-10), for every answer */
export type Turn = { headers: Record<string, string>; refused: ProblemAnswer | null }

/**
 * Counts a request against its caller and against its address: a token in many places, and many tokens in one.
 * @param caller a token's holder; null for a guest, whom only the address tells
 */
export async function limitRate(storeId: string, caller: string | null, address: string): Promise<Turn> {
  const { byCaller, byAddress } = limiters()
  const own = caller === null ? null : await count(byCaller, `${storeId} ${caller}`)
  const shared = await count(byAddress, `${storeId} ${address}`)
  const tightest = own && own.left <= shared.left ? own : shared
  const headers = {
    'ratelimit-policy': `"${tightest.name}";q=${tightest.limit};w=${SECONDS}`,
    ratelimit: `"${tightest.name}";r=${tightest.left};t=${tightest.seconds}`,
  }
  const refusing = [own, shared].find((one) => one?.isOver)
  if (!refusing) return { headers, refused: null }
  const retry = { 'retry-after': String(refusing.seconds) }
  return { headers, refused: { problem: 'slowed', detail: `Try again in ${refusing.seconds} s.`, headers: retry } }
}

type Named = { name: string; limit: number; limiter: Limiter }
type Counted = { name: string; limit: number; left: number; seconds: number; isOver: boolean }

async function count({ name, limit, limiter }: Named, key: string): Promise<Counted> {
  const { left, msBeforeNext, isOver } = await limiter.count(key)
  return { name, limit, left, seconds: secondsOf(msBeforeNext), isOver }
}

function limiters() {
  return processSingleton('api-limiters', () => {
    const limit = env().API_REQUESTS_PER_MINUTE
    // Several programs of a merchant share an address, and so do the people of an office.
    return { byCaller: named('token', limit), byAddress: named('address', limit * 3) }
  })
}

function named(name: string, limit: number): Named {
  return { name, limit, limiter: limiter({ name: `api-${name}`, points: limit, duration: SECONDS }) }
}
