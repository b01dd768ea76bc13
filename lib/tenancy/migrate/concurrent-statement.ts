import { bareStatement } from './split-statements.ts'

/** What a migration outside a transaction may consist of. `index` and `table` are bare names. */
export type ConcurrentStatement =
  | { kind: 'create'; index: string; table: string }
  | { kind: 'drop'; index: string }
  | { kind: 'reindex'; index: string }

const NAME = '("(?:[^"]|"")+"|[a-z_][a-z0-9_$]*)'
const CREATE = new RegExp(
  `^CREATE (?:UNIQUE )?INDEX CONCURRENTLY (?:IF NOT EXISTS )?${NAME} ON (?:ONLY )?${NAME} ?(?:USING|\\()`,
  'i',
)
const DROP = new RegExp(`^DROP INDEX CONCURRENTLY (?:IF EXISTS )?${NAME}$`, 'i')
const REINDEX = new RegExp(`^REINDEX INDEX CONCURRENTLY ${NAME}$`, 'i')

/** @returns null for every other statement, and for an index without a name: a broken one could not be found again */
export function parseConcurrent(statement: string): ConcurrentStatement | null {
  const bare = bareStatement(statement)
  const [, created, table] = CREATE.exec(bare) ?? []
  if (created && table && bareName(created).toLowerCase() !== 'on') {
    return { kind: 'create', index: bareName(created), table: bareName(table) }
  }
  const dropped = DROP.exec(bare)?.[1]
  if (dropped) return { kind: 'drop', index: bareName(dropped) }
  const rebuilt = REINDEX.exec(bare)?.[1]
  return rebuilt ? { kind: 'reindex', index: bareName(rebuilt) } : null
}

/** The same statement for a schema that nobody uses yet: there it may run in a transaction, and has nobody to wait for. */
export function withoutConcurrently(statement: string): string {
  return statement.replace(/\b(INDEX)\s+CONCURRENTLY\b/gi, '$1')
}

function bareName(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase()
}
