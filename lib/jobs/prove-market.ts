import { env } from '#lib/env.ts'
import { type Proof, proveIsolation } from '#lib/isolation/prove-isolation.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { log } from '#lib/log.ts'

/**
 * Proves the isolation of all stores, over HTTP as well where the server and its jobs are one process.
 * @throws PlainError when a door opened or could not be tried; what it was is in the log and in the console
 */
export async function proveMarket(): Promise<void> {
  const { PORT, WORKER } = env()
  const proof = await proveIsolation({ url: WORKER === 'inside' ? `http://127.0.0.1:${PORT}` : null })
  const { state, seed, stores, attempts, leaks, broken } = proof
  if (state === 'passed') {
    log.info({ seed, stores, attempts }, 'no store reaches another: isolation is proved')
    return
  }
  log.error({ seed, stores, attempts, leaks, broken }, 'the proof of isolation failed')
  throw new PlainError(inWords(proof))
}

function inWords({ state, leaks, broken }: Proof): string {
  return state === 'failed' ? `${leaks.length} doors stand open` : `${broken.length} doors could not be tried`
}
