/**
 * Joins class names that set different things. For two that may contradict each other there is `cn`, which brings 8 kB: it
 * stays out of what every page of a shop runs.
 */
export function classList(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
