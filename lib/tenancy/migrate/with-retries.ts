import { setTimeout as wait } from 'node:timers/promises'

/** Before the second attempt, ms; every further one waits twice as long as the one before. */
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5_000

type Task<T> = { item: T; attempts: number; notBefore: number }

/**
 * Does the same to many, several at once. What has to be tried again goes back into the queue: nobody waits for it who
 * could work on another.
 *
 * @param how `attempt` answers whether the item is to be tried again; `goOn` is asked before each one
 */
export async function withRetries<T>(
  items: readonly T[],
  how: {
    concurrency: number
    attempt: (item: T, attempts: number) => Promise<'finished' | 'again'>
    goOn: () => boolean
  },
): Promise<void> {
  const queue: Task<T>[] = items.map((item) => ({ item, attempts: 0, notBefore: 0 }))
  const worker = async () => {
    while (queue.length > 0 && how.goOn()) {
      const now = performance.now()
      const ready = queue.findIndex(({ notBefore }) => notBefore <= now)
      const task = ready < 0 ? undefined : queue.splice(ready, 1)[0]
      if (!task) {
        await wait(Math.min(...queue.map(({ notBefore }) => notBefore)) - now)
        continue
      }
      task.attempts++
      if ((await how.attempt(task.item, task.attempts)) === 'again') {
        const pause = Math.min(FIRST_PAUSE_MS * 2 ** (task.attempts - 1), LONGEST_PAUSE_MS)
        queue.push({ ...task, notBefore: performance.now() + pause * (0.75 + Math.random() / 2) })
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(how.concurrency, items.length) }, worker))
}
