import { RateLimiterMemory } from 'rate-limiter-flexible'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/**
 * Counts one attempt against a limit, in this process's memory.
 *
 * @param what names the limit, for example "sign-up"; each name counts by itself
 * @param key whose attempt it is: a visitor's address, or an e-mail
 * @param limit attempts allowed in each window of `seconds`
 * @returns seconds to wait when the limit is reached, otherwise null
 */
export async function takeTurn(
  what: string,
  key: string,
  { limit, seconds }: { limit: number; seconds: number },
): Promise<number | null> {
  const limiters = processSingleton('turn-limiters', () => new Map<string, RateLimiterMemory>())
  const id = `${what} ${limit} ${seconds}`
  let limiter = limiters.get(id)
  if (!limiter) {
    limiter = new RateLimiterMemory({ keyPrefix: what, points: limit, duration: seconds })
    limiters.set(id, limiter)
  }
  try {
    await limiter.consume(key)
    return null
  } catch (refusal) {
    return secondsToWait(refusal)
  }
}

/**
 * How long a limiter's refusal lasts, s. Told by its shape: the limiter may be another copy's, and so its class.
 * @throws whatever it was when it is no refusal
 */
export function secondsToWait(refusal: unknown): number {
  if (typeof refusal !== 'object' || refusal === null || !('msBeforeNext' in refusal)) throw refusal
  return Math.max(1, Math.ceil(Number(refusal.msBeforeNext) / 1000))
}
