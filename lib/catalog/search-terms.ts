const LONGEST_QUERY = 200
const MOST_TERMS = 8
const LONGEST_TERM = 40

/**
 * What a visitor typed, as a PostgreSQL text query: every word must be there, the last one may be unfinished.
 * Nothing but letters and digits passes, so nothing can be an operator, a quote or an error.
 * @returns "wireless & mou:*", or null when there is no word in it
 */
export function searchTerms(query: string): string | null {
  const words = query
    .slice(0, LONGEST_QUERY)
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu)
  if (!words) return null
  const terms = words.slice(0, MOST_TERMS).map((word) => word.slice(0, LONGEST_TERM))
  return `${terms.join(' & ')}:*`
}
