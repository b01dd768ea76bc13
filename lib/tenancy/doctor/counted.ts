/** "1 row", "2 rows", "3 indexes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The first few of a list, and how many more there are. */
export function someOf(items: readonly string[], most = 3): string {
  const shown = items.slice(0, most).join(', ')
  return items.length > most ? `${shown} and ${items.length - most} more` : shown
}
