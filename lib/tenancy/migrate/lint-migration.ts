import { parseConcurrent } from './concurrent-statement.ts'
import type { Migration } from './load-migrations.ts'
import { bareStatement, statementLine } from './split-statements.ts'

/** Why one statement may not run in the stores. */
export type LintProblem = { statement: string; reason: string }

type Rule = { pattern: RegExp; reason: string }

const SEQUENCE =
  'Sequences are not kept per store by Citus: use a text id (uuid) or a counter row that the transaction raises.'
const ENUM = 'Native enums fail on Citus when Prisma reads them back: use TEXT with a CHECK.'
const TRIGGER = 'Citus runs no triggers on stores that live on other nodes: do it in the use case.'
const TRANSACTION =
  'The runner has one transaction per store, which also writes the ledger: leave BEGIN and COMMIT out.'
const SESSION = 'The runner says as whom and in which schema it works: set no role, no search_path, nothing else.'
const PROGRAM = 'What a block of code does cannot be told beforehand, and Citus does not run it on other nodes.'
const RIGHTS = 'Who may use a table is granted by the runner.'
const SCHEMA = 'A migration runs in the schema of each store, and knows no other.'
const CONSTRAINT_ALONE = 'Citus takes ADD CONSTRAINT only alone in its ALTER TABLE: write two statements.'
const CONCURRENTLY =
  'CONCURRENTLY works outside a transaction only: put it into a migration of its own whose first line is "-- souk: outside a transaction".'

/** Tried from the top; the first that fits gives the reason. `"…"` in a statement stands for any quoted name. */
const RULES: Rule[] = [
  {
    pattern: /^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE|PREPARE TRANSACTION)\b/,
    reason: TRANSACTION,
  },
  { pattern: /^(SET|RESET|DISCARD)\b|\bSET_CONFIG ?\(/, reason: SESSION },
  { pattern: /^(DO|CALL|EXECUTE|PREPARE)\b|^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE|AGGREGATE)\b/, reason: PROGRAM },
  { pattern: /^(CREATE|DROP|ALTER) (OR REPLACE )?((CONSTRAINT|EVENT) )?TRIGGER\b/, reason: TRIGGER },
  { pattern: /^ALTER TABLE .*\b(ENABLE|DISABLE) ((REPLICA|ALWAYS) )?TRIGGER\b/, reason: TRIGGER },
  { pattern: /^CREATE TYPE .* AS ENUM\b|^ALTER TYPE .* ADD VALUE\b/, reason: ENUM },
  {
    pattern: /^(CREATE (TEMP |TEMPORARY |UNLOGGED )?|ALTER |DROP )SEQUENCE\b|\b(NEXTVAL|SETVAL) ?\(/,
    reason: SEQUENCE,
  },
  { pattern: /\bGENERATED (ALWAYS|BY DEFAULT) AS IDENTITY\b|\bADD IDENTITY\b/, reason: SEQUENCE },
  { pattern: /[ "](BIG|SMALL)?SERIAL[248]?(?=[ ,);]|$)/, reason: SEQUENCE },
  {
    pattern: /^ALTER TABLE .*\bRENAME CONSTRAINT\b/,
    reason: 'Citus cannot rename a constraint: drop it and add it again.',
  },
  { pattern: /^(CREATE|ALTER|DROP) (SCHEMA|EXTENSION|DATABASE)\b|\bSET SCHEMA\b/, reason: SCHEMA },
  {
    pattern: /^(GRANT|REVOKE|REASSIGN)\b|^(CREATE|ALTER|DROP) (ROLE|USER|GROUP|POLICY)\b|\bOWNER TO\b/,
    reason: RIGHTS,
  },
  {
    pattern: /^CREATE (TEMP|TEMPORARY)\b/,
    reason: 'A temporary table outlives its store’s turn on the connection: use WITH.',
  },
]

/** The statements whose effect stays in one schema. */
const ALLOWED =
  /^(CREATE|ALTER|DROP) (UNLOGGED )?(TABLE|VIEW)\b|^CREATE OR REPLACE VIEW\b|^(CREATE( UNIQUE)?|ALTER|DROP|REINDEX) INDEX\b|^(INSERT|UPDATE|DELETE|WITH|SELECT|TRUNCATE|COMMENT)\b/

/**
 * What of a tenant migration could not run in every store, here or on Citus. Pure: it reads the statements alone.
 * @returns nothing when it may run
 */
export function lintMigration({
  statements,
  outsideTransaction,
}: Pick<Migration, 'statements' | 'outsideTransaction'>): LintProblem[] {
  return statements.flatMap((statement) => {
    const bare = bareStatement(statement)
    const reason = outsideTransaction ? reasonOutside(statement, bare) : reasonInside(bare)
    const line = statementLine(statement)
    return reason ? [{ statement: line.length > 100 ? `${line.slice(0, 99)}…` : line, reason }] : []
  })
}

function reasonOutside(statement: string, bare: string): string | null {
  if (otherSchema(bare)) return SCHEMA
  if (parseConcurrent(statement)) return null
  return 'Outside a transaction only CREATE, DROP and REINDEX INDEX CONCURRENTLY of one named index may run: they alone can be done again after a kill.'
}

function reasonInside(bare: string): string | null {
  const keywords = bare.replace(/"(?:[^"]|"")*"/g, '"…"').toUpperCase()
  const rule = RULES.find(({ pattern }) => pattern.test(keywords))
  if (rule) return rule.reason
  if (/\bCONCURRENTLY\b/.test(keywords)) return CONCURRENTLY
  if (!ALLOWED.test(keywords))
    return 'Only tables, views, indexes and rows may be changed: nothing else is kept per store.'
  return otherSchema(bare) ? SCHEMA : reasonOfAlterTable(keywords)
}

const NAME = '(?:"(?:[^"]|"")+"|[a-z_][a-z0-9_$]*)'
/** A name of two parts: a table of another schema, or a column of a table, as its place says. */
const TWO_PARTS = `(?<![\\w$".])(?!pg_catalog\\b)${NAME} ?\\. ?${NAME}`
const OF_ANOTHER_SCHEMA = [
  '(?<![\\w$".])(?:public|"public"|information_schema) ?\\.',
  `${NAME} ?\\. ?${NAME} ?\\. ?${NAME}`,
  `${TWO_PARTS} ?\\(`,
  `:: ?${TWO_PARTS}`,
  `\\b(?:TABLE|VIEW|INDEX|EXISTS|ONLY|REFERENCES|INTO|UPDATE|JOIN|TRUNCATE) ${TWO_PARTS}`,
  `^DROP .*${TWO_PARTS}`,
  `^TRUNCATE .*${TWO_PARTS}`,
  `^DELETE .* USING ${TWO_PARTS}`,
  `^CREATE TABLE .*\\( ?LIKE ${TWO_PARTS}`,
  `^CREATE (?:UNIQUE )?INDEX [^(]* ON ${TWO_PARTS}`,
].map((pattern) => new RegExp(pattern, 'i'))
const FROM = new RegExp(`(?<!DISTINCT )\\bFROM ${TWO_PARTS}`, 'gi')
/** extract(epoch FROM t.placed_at): a column, not a table. */
const IN_FUNCTION = /\b(extract|substring|trim|overlay)\s*\([^()]*$/i

function otherSchema(bare: string): boolean {
  if (OF_ANOTHER_SCHEMA.some((pattern) => pattern.test(bare))) return true
  return [...bare.matchAll(FROM)].some((match) => !IN_FUNCTION.test(bare.slice(0, match.index)))
}

const ADDS_CONSTRAINT = /^ADD (CONSTRAINT|PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK|EXCLUDE)\b/
const COLUMN_CONSTRAINT = /\b(REFERENCES|PRIMARY KEY|UNIQUE|CHECK ?\()/

function reasonOfAlterTable(keywords: string): string | null {
  const [, actions] = /^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?(?:"…"|[\w$]+)(?: ?\*)? (.*)$/.exec(keywords) ?? []
  if (actions === undefined) return null
  const each = topLevelParts(actions)
  if (each.length > 1 && each.some((action) => ADDS_CONSTRAINT.test(action))) return CONSTRAINT_ALONE
  const column = each.find((action) => /^ADD\b/.test(action) && !ADDS_CONSTRAINT.test(action))
  if (column && COLUMN_CONSTRAINT.test(column)) {
    return 'Citus adds no column together with its constraint: ADD COLUMN first, then ADD CONSTRAINT in a statement of its own.'
  }
  return null
}

/** Splits at the commas outside parentheses. */
function topLevelParts(list: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of list) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}
