export function heading(title: string): void {
  console.log(`\n== ${title}`)
}

/** @param note what the figure is held against, or what belongs beside it */
export function figure(name: string, value: string, note = ''): void {
  console.log(`${name.padEnd(58)} ${value.padStart(14)}${note ? `   ${note}` : ''}`)
}

/** @param fraction 0.5 for the median */
export function percentile(samples: readonly number[], fraction: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`
}

/** Runs `work` once a sample, one after the other. @returns ms of each */
export async function timed(samples: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < samples; index++) {
    const since = performance.now()
    await work(index)
    times.push(performance.now() - since)
  }
  return times
}
