/** Prints each step of a start with the time it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now()
  process.stdout.write(`  ${title} … `)
  try {
    const result = await work()
    process.stdout.write(`${formatSeconds(performance.now() - since)}\n`)
    return result
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
}

function formatSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`
}
