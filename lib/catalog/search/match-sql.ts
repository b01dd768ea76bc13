import { joinSql, type Sql, sql } from '#lib/db/raw-sql.ts'
import type { SearchWord } from './search-words.ts'

/** In the shop at this moment: what `onSale` says, of a product called `p`. */
export const ON_SALE: Sql = sql`p."status" = 'active' AND (p."publish_at" IS NULL OR p."publish_at" <= now())`

/** Words are letters and digits alone (`searchWords`), so that none of them is an operator. */
export function matches(words: readonly SearchWord[]): Sql {
  const wanted = joinSql(
    words.map((spellings) => sql`(${joinSql(spellings.map(textQuery), ' || ')})`),
    ' && ',
  )
  // Word for word the expression of the index "product_search_idx": otherwise the index is not used.
  return sql`(to_tsvector('simple', p."search_text" || ' ' || p."search_body")
    || to_tsvector('english', p."search_text" || ' ' || p."search_body")) @@ (${wanted})`
}

/** The beginning of a word as it is written, or a form of the word in English. */
function textQuery(word: string): Sql {
  return sql`(to_tsquery('simple', ${`${word}:*`}) || to_tsquery('english', ${word}))`
}

/**
 * How well a product called `p` that matches answers: whole words of the title before beginnings of words, those before
 * vendor, tags and the like, and all before the description. A number that is exactly the query comes first.
 */
export function scoreOf(words: readonly SearchWord[]): Sql {
  const title = sql`split_part(p."search_text", E'\n', 1)`
  const each = words.map(
    (spellings) => sql`(CASE
      WHEN ${title} LIKE ANY(${spellings.map((word) => `% ${word} %`)}::text[]) THEN 80
      WHEN ${title} LIKE ANY(${spellings.map((word) => `% ${word}%`)}::text[]) THEN 60
      WHEN ${title} LIKE ANY(ARRAY[${joinSql(spellings.map(stemPattern))}]) THEN 55
      WHEN p."search_text" LIKE ANY(${spellings.map((word) => `% ${word} %`)}::text[]) THEN 40
      WHEN p."search_text" LIKE ANY(${spellings.map((word) => `% ${word}%`)}::text[]) THEN 30
      WHEN p."search_text" LIKE ANY(ARRAY[${joinSql(spellings.map(stemPattern))}]) THEN 25
      ELSE 5 END)`,
  )
  const first = words[0] ?? []
  const begins = sql`(CASE WHEN ${title} LIKE ANY(${first.map((word) => ` ${word}%`)}::text[]) THEN 5 ELSE 0 END)`
  // Of equals the shorter title says it more plainly.
  const brief = sql`least(length(${title}), 200) / 200.0`
  return sql`(${joinSql([...each, begins], ' + ')} - ${brief})`
}

function stemPattern(word: string): Sql {
  return sql`'% ' || coalesce((ts_lexize('english_stem', ${word}))[1], ${word}) || '%'`
}
