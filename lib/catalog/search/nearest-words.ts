/** The most that people mistype in a word of so many letters. */
function mostEdits(length: number): number {
  if (length <= 2) return 0
  return length <= 4 ? 1 : length <= 8 ? 2 : 3
}

const MOST_SPELLINGS = 4

/**
 * Words that somebody may have meant: those with the fewest letters wrong, missing, too many or swapped. The beginning of
 * a longer word counts as well, for it may not be finished.
 * @param known with how many products have each
 */
export function nearestWords(word: string, known: ReadonlyMap<string, number>): string[] {
  const allowed = mostEdits(word.length)
  const near = [...known].flatMap(([candidate, count]) => {
    if (candidate.length < 3 || /^\d+$/.test(candidate)) return []
    const edits = Math.min(
      editsBetween(word, candidate),
      // A beginning that fits is worth less than a whole word that does.
      ...(candidate.length > word.length + 1 && word.length >= 4
        ? [word.length, word.length + 1].map((length) => editsBetween(word, candidate.slice(0, length)) + 0.5)
        : []),
    )
    const other = word[0] === candidate[0] ? 0 : 0.6
    return edits <= allowed ? [{ candidate, cost: edits + other, count }] : []
  })
  near.sort((a, b) => a.cost - b.cost || b.count - a.count || (a.candidate < b.candidate ? -1 : 1))
  const best = near[0]?.cost ?? 0
  return near
    .filter(({ cost }) => cost <= best + 0.5)
    .slice(0, MOST_SPELLINGS)
    .map(({ candidate }) => candidate)
}

/** How many letters to change, add, leave out or swap with their neighbour (optimal string alignment). */
export function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
