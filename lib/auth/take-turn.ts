import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { type Limiter, limiter } from './limiter.ts'

/** Attempts allowed in each window of so many seconds. */
export type TurnLimit = { limit: number; seconds: number }

/**
 * Counts one attempt against a limit.
 *
 * @param what names the limit, for example "sign-up"; each name counts by itself
 * @param key whose attempt it is: a visitor's address, or an e-mail
 * @returns seconds to wait when the limit is reached, otherwise null
 */
export async function takeTurn(what: string, key: string, limit: TurnLimit): Promise<number | null> {
  const { isOver, msBeforeNext } = await limiterOf(what, limit).count(key)
  return isOver ? secondsOf(msBeforeNext) : null
}

/** Takes back an attempt that turned out to be none; the parameters are those it was counted with. */
export async function giveBackTurn(what: string, key: string, limit: TurnLimit): Promise<void> {
  await limiterOf(what, limit).giveBack(key)
}

function limiterOf(what: string, { limit, seconds }: TurnLimit): Limiter {
  const limiters = processSingleton('turn-limiters', () => new Map<string, Limiter>())
  const id = `${what} ${limit} ${seconds}`
  const known = limiters.get(id)
  if (known) return known
  const made = limiter({ name: what, points: limit, duration: seconds })
  limiters.set(id, made)
  return made
}

/** Never 0: whoever waits so long may really come again. */
export function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}
