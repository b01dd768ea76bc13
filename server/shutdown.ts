import { log } from '#lib/log.ts'

export type Closing = () => Promise<unknown>

/** The whole way down may take this long, ms. */
const GIVE_UP_AFTER_MS = 15_000

/** On Ctrl-C or SIGTERM closes what was opened, last first, and exits. A second signal exits at once. */
export function onStop(closing: Closing[]): void {
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(1)
    stopping = true
    const deadline = setTimeout(() => process.exit(1), GIVE_UP_AFTER_MS)
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
