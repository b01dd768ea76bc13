/** What may hold a semicolon or a keyword without meaning it: strings, quoted identifiers, dollar quotes and comments. */
const QUOTED =
  /\b[eE]'(?:\\[\s\S]|''|[^'\\])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\//

/**
 * Splits an SQL file into statements, because the runner sends one per `query()`: Citus and error messages both want
 * it. Knows quotes, quoted identifiers, dollar quotes and comments; statements of comments alone are dropped.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = []
  let start = 0
  for (const match of sql.matchAll(new RegExp(`${QUOTED.source}|;`, 'g'))) {
    if (match[0] !== ';') continue
    statements.push(sql.slice(start, match.index))
    start = match.index + 1
  }
  statements.push(sql.slice(start))
  return statements.map((statement) => statement.trim()).filter((statement) => bareStatement(statement) !== '')
}

/** A statement as a reader of keywords needs it: no comments, strings emptied, blanks made single. */
export function bareStatement(statement: string): string {
  return squeeze(statement, "''")
}

/** A statement in one line for people: no comments, blanks made single. */
export function statementLine(statement: string): string {
  return squeeze(statement)
}

/** @param string what takes the place of every string, when it is not to stay */
function squeeze(statement: string, string?: string): string {
  return statement
    .replace(new RegExp(QUOTED.source, 'g'), (quoted) => {
      if (quoted.startsWith('--') || quoted.startsWith('/*')) return ' '
      return quoted.startsWith('"') ? quoted : (string ?? quoted)
    })
    .replace(/\s+/g, ' ')
    .trim()
}
