/** A reading that costs something: taken anew at most once in a while, however often and by however many it is asked for. */
export type CachedReading<T> = () => Promise<T | null>

/**
 * @param read takes the reading
 * @param options `freshMs`: how long a reading is good; `waitMs`: how long the caller waits for a new one
 * @returns answers null when the reading failed or does not come in time; a late one is there for the next caller
 */
export function cachedReading<T>(
  read: () => Promise<T>,
  { freshMs, waitMs }: { freshMs: number; waitMs: number },
): CachedReading<T> {
  let known: { value: T | null; at: number } | null = null
  let underWay: Promise<T | null> | null = null
  const refresh = async () => {
    const value = await read().catch(() => null)
    known = { value, at: performance.now() }
    underWay = null
    return value
  }
  return async () => {
    if (known && performance.now() - known.at < freshMs) return known.value
    underWay ??= refresh()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((done) => {
      timer = setTimeout(() => done(null), waitMs)
    })
    return Promise.race([underWay, late]).finally(() => clearTimeout(timer))
  }
}
