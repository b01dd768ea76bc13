import { joinSql, type Sql, sql } from '#lib/db/raw-sql.ts'
import type { SearchWord } from './search-words.ts'

/** In the shop at this moment: what `onSale` says, of a product called `p`. */
export const ON_SALE: Sql = sql`p."status" = 'active' AND (p."publish_at" IS NULL OR p."publish_at" <= now())`

/** So few letters begin words of nearly every description: they are looked for in what a product is called alone. */
const SHORT = 2

/** Words are letters and digits alone (`searchWords`), so that none of them is an operator. */
export function matches(words: readonly SearchWord[]): Sql {
  const isShort = ([first = '']: SearchWord) => first.length <= SHORT
  const [short, long] = [words.filter(isShort), words.filter((word) => !isShort(word))]
  const wanted = long.map((spellings) => sql`(${joinSql(spellings.map(textQuery), ' || ')})`)
  const conditions = [
    ...short.flatMap(([word = '']) =>
      // LIKE reads faster and may use the index. Beside a long word it may not: what the index then hands over is compared
      // once more with all that was asked, and a text's words cost more than all the rest.
      long.length === 0 ? sql`p."search_text" LIKE ${`% ${word}%`}` : sql`strpos(p."search_text", ${` ${word}`}) > 0`,
    ),
    // Word for word the expression of the index "product_search_idx": otherwise the index is not used. It is also what
    // the planner must not compute for every row, and what it cannot foresee of a subquery it does not weigh.
    ...(long.length === 0
      ? []
      : [
          sql`(to_tsvector('simple', p."search_text" || ' ' || p."search_body")
            || to_tsvector('english', p."search_text" || ' ' || p."search_body")) @@ (SELECT ${joinSql(wanted, ' && ')})`,
        ]),
  ]
  return joinSql(conditions, ' AND ')
}

/** The beginning of a word as it is written, or a form of the word in English. */
function textQuery(word: string): Sql {
  return sql`(to_tsquery('simple', ${`${word}:*`}) || to_tsquery('english', ${word}))`
}

/**
 * How well a product called `p` that matches answers: whole words of the title before beginnings of words, those before
 * vendor, tags and the like, and all before the description. A number that is exactly the query comes first.
 */
export function scoreOf(words: readonly SearchWord[], number: string): Sql {
  const title = sql`split_part(p."search_text", E'\n', 1)`
  const has = (text: Sql, spellings: SearchWord, ending: '' | ' ') =>
    joinSql(
      spellings.map((word) => sql`strpos(${text}, ${` ${word}${ending}`}) > 0`),
      ' OR ',
    )
  const hasStem = (text: Sql, spellings: SearchWord) =>
    joinSql(
      spellings.map(
        (word) => sql`strpos(${text}, ' ' || coalesce((ts_lexize('english_stem', ${word}))[1], ${word})) > 0`,
      ),
      ' OR ',
    )
  const all = sql`p."search_text"`
  // What is only in the description, as most products of a common word have it, is told first.
  const each = words.map(
    (spellings) => sql`(CASE
      WHEN NOT (${hasStem(all, spellings)} OR ${has(all, spellings, '')}) THEN 5
      WHEN ${has(title, spellings, '')} THEN CASE WHEN ${has(title, spellings, ' ')} THEN 80 ELSE 60 END
      WHEN ${hasStem(title, spellings)} THEN 55
      WHEN ${has(all, spellings, '')} THEN CASE WHEN ${has(all, spellings, ' ')} THEN 40 ELSE 30 END
      ELSE 25 END)`,
  )
  const first = words[0] ?? []
  const begins = sql`(CASE WHEN ${joinSql(
    first.map((word) => sql`starts_with(p."search_text", ${` ${word}`})`),
    ' OR ',
  )} THEN 5 ELSE 0 END)`
  // Of equals the shorter title says it more plainly.
  const brief = sql`least(strpos(p."search_text", E'\n'), 200) / 200.0::float8`
  const exact = number === '' ? [] : [sql`(CASE WHEN ${isNumber(number)} THEN 1000 ELSE 0 END)`]
  return sql`(${joinSql([...each, begins, ...exact], ' + ')} - ${brief})`
}

/** A number of a variant, or another word beside the title, that is exactly the query. */
function isNumber(number: string): Sql {
  return sql`strpos(split_part(p."search_text", E'\n', 2), ${` ${number} `}) > 0`
}
