import { joinSql, sql } from '#lib/db/raw-sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { matches, ON_SALE } from './match-sql.ts'
import { nearestWords } from './nearest-words.ts'
import type { SearchWord } from './search-words.ts'

/** Shorter ones may mean anything. */
const SHORTEST = 3
/** Enough to know every word that is spelt alike. */
const MOST_CANDIDATES = 2_000

/**
 * Puts words that products on sale have in the place of those that none has.
 * @returns null when for one of them there is nothing like it
 */
export async function correctWords(db: TenantTx, words: readonly SearchWord[]): Promise<SearchWord[] | null> {
  const corrected: SearchWord[] = []
  for (const word of words) {
    const [spelling = ''] = word
    const spellings = (await isKnown(db, word)) ? word : await meant(db, spelling)
    if (spellings.length === 0) return null
    corrected.push(spellings)
  }
  return corrected
}

async function isKnown(db: TenantTx, word: SearchWord): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "product" p WHERE ${ON_SALE} AND ${matches([word])} LIMIT 1`
  return rows.length > 0
}

/**
 * Words of products that share a few letters with this one are fetched by trigrams; which of them was meant is decided
 * by their spelling.
 */
async function meant(db: TenantTx, word: string): Promise<string[]> {
  if (Array.from(word).length < SHORTEST) return []
  const alike = joinSql(
    piecesOf(word).map((piece) => sql`p."search_text" LIKE ${`%${piece}%`}`),
    ' OR ',
  )
  const rows = await db.$queryRaw<{ word: string; count: number }[]>`
    SELECT found.word, found.count FROM (
      SELECT word, count(*)::int AS count
      FROM "product" p, string_to_table(replace(p."search_text", E'\n', ' '), ' ') AS word
      WHERE ${ON_SALE} AND (${alike}) AND length(word) BETWEEN ${word.length - 2} AND ${word.length + 8}
      GROUP BY word
    ) AS found
    ORDER BY word_similarity(${word}, found.word) DESC, found.count DESC LIMIT ${MOST_CANDIDATES}`
  return nearestWords(word, new Map(rows.map((row) => [row.word, row.count])))
}

/** Whatever two letters are wrong, one of these is still there: the beginning, the end, and the middle. */
function piecesOf(word: string): string[] {
  const letters = Array.from(word)
  const third = Math.max(2, Math.floor(letters.length / 3))
  const middle = Math.floor((letters.length - 3) / 2)
  // A short word with two letters swapped keeps its first letter at most.
  const beginning = letters.slice(0, letters.length <= 4 ? 1 : 2)
  const pieces = [` ${beginning.join('')}`, `${letters.slice(-third).join('')} `]
  if (letters.length >= 5) pieces.push(letters.slice(middle, middle + 3).join(''))
  if (letters.length >= 6) pieces.push(letters.slice(1, 4).join(''))
  return [...new Set(pieces)]
}
