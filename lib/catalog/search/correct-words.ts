import { joinSql, type Sql, sql } from '#lib/db/raw-sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { matches, ON_SALE } from './match-sql.ts'
import { nearestWords } from './nearest-words.ts'
import type { SearchWord } from './search-words.ts'

/** Shorter ones may mean anything. */
const SHORTEST = 3
/** Enough to know every word that is spelt alike. */
const MOST_CANDIDATES = 2_000

/** `word` null: products have the words of this place as they are. */
type Candidate = { at: number; word: string | null; count: number }

/** The place of all words written as one. */
const JOINED = -1

/**
 * What was meant by words that no product has all of: the same written as one, where a product has that, or each that
 * none has replaced by those spelt most like it. One statement reads all that is needed to tell.
 * @returns null when there is nothing like it, or nothing to replace
 */
export async function correctWords(db: TenantTx, words: readonly SearchWord[]): Promise<SearchWord[] | null> {
  const joined: SearchWord = [words.map(([first = '']) => first).join('')]
  const asked = [
    ...(words.length > 1 ? [isKnown(JOINED, joined)] : []),
    ...words.flatMap((word, at) => [isKnown(at, word), candidates(at, word)]),
  ]
  const rows = await db.$queryRaw<Candidate[]>`${joinSql(asked, ' UNION ALL ')}`
  const known = new Set(rows.flatMap(({ at, word }) => (word === null ? [at] : [])))
  if (known.has(JOINED)) return [joined]
  const meant = words.map((word, at) => {
    const [typed = ''] = word
    const alike = rows.flatMap((row) => (row.at === at && row.word !== null ? [[row.word, row.count] as const] : []))
    return known.has(at) ? word : nearestWords(typed, new Map(alike))
  })
  return meant.some((spellings) => spellings.length === 0) || known.size === words.length ? null : meant
}

function isKnown(at: number, word: SearchWord): Sql {
  return sql`(SELECT ${at}::int AS at, NULL::text AS word, 0 AS count FROM "product" p
    WHERE ${ON_SALE} AND ${matches([word])} LIMIT 1)`
}

/**
 * Words of products that share a few letters with one that none has. Which of them was meant is decided by their
 * spelling.
 */
function candidates(at: number, [word = '']: SearchWord): Sql {
  const pieces = piecesOf(word).map((piece) => `%${piece}%`)
  const length = Array.from(word).length
  return sql`(SELECT ${at}::int, each, count(*)::int FROM "product" p,
      string_to_table(replace(p."search_text", E'\n', ' '), ' ') AS each
    WHERE ${length >= SHORTEST} AND NOT EXISTS (${isKnown(at, [word])})
      AND ${ON_SALE} AND p."search_text" LIKE ANY(${pieces}::text[])
      AND ' ' || each || ' ' LIKE ANY(${pieces}::text[]) AND length(each) BETWEEN ${length - 2} AND ${length + 8}
    GROUP BY each ORDER BY count(*) DESC LIMIT ${MOST_CANDIDATES})`
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
