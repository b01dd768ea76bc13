import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { type Limiter, limiter } from './limiter.ts'

/**
 * Counts one attempt against a limit.
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
  const limiters = processSingleton('turn-limiters', () => new Map<string, Limiter>())
  const id = `${what} ${limit} ${seconds}`
  let own = limiters.get(id)
  if (!own) {
    own = limiter({ name: what, points: limit, duration: seconds })
    limiters.set(id, own)
  }
  const { isOver, msBeforeNext } = await own.count(key)
  return isOver ? secondsOf(msBeforeNext) : null
}

/** Never 0: whoever waits so long may really come again. */
export function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}
