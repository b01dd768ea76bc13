import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { Failure } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import { limiter } from './limiter.ts'
import { secondsOf } from './take-turn.ts'

/** Ten tries for one account from one address; wider nets for one account from many addresses and the reverse. */
const LIMITS = {
  pair: { name: 'sign-in-pair', points: 10, duration: 15 * 60, blockDuration: 5 * 60 },
  account: { name: 'sign-in-account', points: 100, duration: 3600, blockDuration: 15 * 60 },
  address: { name: 'sign-in-address', points: 200, duration: 3600, blockDuration: 15 * 60 },
}

const limiters = () =>
  processSingleton('sign-in-limiters', () => ({
    pair: limiter(LIMITS.pair),
    account: limiter(LIMITS.account),
    address: limiter(LIMITS.address),
  }))

/** @param scope what is signed in to: a kind of account in one store */
export type SignInAttempt = { scope: string; login: string; address: string }

function keysOf({ scope, login, address }: SignInAttempt) {
  const account = `${scope}|${login.toLowerCase()}`
  return { pair: `${account}|${address}`, account, address: `${scope}|${address}` }
}

/**
 * Counts a try before the password is looked at, so that parallel guesses count too.
 * @returns a failure that says how long to wait, or null when the try may go on
 */
export async function throttleSignIn(attempt: SignInAttempt): Promise<{ ok: false; failures: [Failure] } | null> {
  const keys = keysOf(attempt)
  const { pair, account, address } = limiters()
  for (const [one, key] of [
    [pair, keys.pair],
    [account, keys.account],
    [address, keys.address],
  ] as const) {
    const { isOver, msBeforeNext } = await one.count(key)
    if (!isOver) continue
    const retryAfter = secondsOf(msBeforeNext)
    const message = `Too many tries. Try again ${waitInWords(retryAfter)}.`
    return { ok: false, failures: [{ code: 'slowed', message, retryAfter }] }
  }
  return null
}

/** A right password clears the count of its pair and takes back its tries from the wider ones. */
export async function forgiveSignIn(attempt: SignInAttempt): Promise<void> {
  const keys = keysOf(attempt)
  const { pair, account, address } = limiters()
  await pair.forget(keys.pair)
  await account.giveBack(keys.account)
  await address.giveBack(keys.address)
}
