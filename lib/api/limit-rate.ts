import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
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

type Limiter = { name: string; limit: number; limiter: RateLimiterMemory }
type Count = { name: string; limit: number; left: number; seconds: number; isOver: boolean }

async function count({ name, limit, limiter }: Limiter, key: string): Promise<Count> {
  const result = await limiter.consume(key).catch((refusal: unknown) => {
    if (refusal instanceof Error) throw refusal
    return refusal as RateLimiterRes
  })
  const { remainingPoints, consumedPoints, msBeforeNext } = result
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  return { name, limit, left: Math.max(0, remainingPoints), seconds, isOver: consumedPoints > limit }
}

function limiters() {
  return processSingleton('api-limiters', () => {
    const limit = env().API_REQUESTS_PER_MINUTE
    // Several programs of a merchant share an address, and so do the people of an office.
    return { byCaller: limiter('token', limit), byAddress: limiter('address', limit * 3) }
  })
}

function limiter(name: string, limit: number): Limiter {
  return { name, limit, limiter: new RateLimiterMemory({ keyPrefix: `api-${name}`, points: limit, duration: SECONDS }) }
}
