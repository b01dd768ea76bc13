const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** "1.4 MB"; "–" for what nobody could tell. */
export function consoleSize(bytes: number | null): string {
  if (bytes === null) return '–'
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10))
  const amount = bytes / 1024 ** power
  return `${power > 0 && amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[power]}`
}

/** "1,204"; "–" for what nobody could tell. */
export function consoleCount(count: number | null): string {
  return count === null ? '–' : count.toLocaleString('en-US')
}
