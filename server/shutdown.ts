import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#lib/log.ts'

export type Closing = () => Promise<unknown>

/** The whole way down may take this long, ms. */
const GIVE_UP_AFTER_MS = 15_000

let stopping = false

/** True from the first signal on. */
export function isStopping(): boolean {
  return stopping
}

/** On Ctrl-C or SIGTERM closes what was opened, last first, and exits. A second signal exits at once. */
export function onStop(closing: Closing[]): void {
  const stop = async () => {
    if (stopping) process.exit(1)
    stopping = true
    const deadline = setTimeout(() => process.exit(1), GIVE_UP_AFTER_MS + drainMs())
    let failed = false
    for (const close of closing.splice(0).reverse()) {
      await close().catch((error: unknown) => {
        failed = true
        log.error({ err: error }, 'could not close cleanly')
      })
    }
    clearTimeout(deadline)
    process.exit(failed ? 1 : 0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** The first thing to do on the way down: keep serving until whoever asks /readyz has seen the 503 and sends nobody more. */
export async function drain(): Promise<void> {
  if (stopping) await sleep(drainMs())
}

/** Read as it is: a signal may come before the environment was checked. */
function drainMs(): number {
  return (Number(process.env.DRAIN_SECONDS) || 0) * 1000
}
