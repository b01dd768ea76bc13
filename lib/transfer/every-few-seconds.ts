/** Progress is written down this often, ms. */
const PAUSE_MS = 2_000

/** Runs `work` when it has not run for a while; what it is asked in between is left out. */
export function everyFewSeconds(work: () => Promise<void>): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < PAUSE_MS) return
    last = performance.now()
    await work()
  }
}
