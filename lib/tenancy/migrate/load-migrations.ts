import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { splitStatements } from './split-statements.ts'

export type Migration = {
  name: string
  /** SHA-256 of the file with LF line ends, as the ledger keeps it. */
  checksum: string
  statements: string[]
  /** Its statements build or drop indexes beside running shops, which PostgreSQL does in no transaction. */
  outsideTransaction: boolean
}

/** The first line of a migration that may not run in a transaction. */
const OUTSIDE_MARK = /^-- souk: outside a transaction\s*$/

const cache = processSingleton('migrations', () => new Map<string, Migration[]>())

/**
 * The migrations of `prisma/public` or `prisma/tenant`, oldest first.
 * Found from the working directory: Next's bundle does not know where its source lay.
 */
export function loadMigrations(schema: 'public' | 'tenant'): Migration[] {
  const folder = resolve('prisma', schema, 'migrations')
  let migrations = cache.get(folder)
  if (!migrations) {
    migrations = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => parseMigration(name, readFileSync(resolve(folder, name, 'migration.sql'), 'utf8')))
    cache.set(folder, migrations)
  }
  return migrations
}

/** @param file what `migration.sql` holds; CRLF, as Git writes it on Windows, is the same migration */
export function parseMigration(name: string, file: string): Migration {
  const sql = file.replaceAll('\r\n', '\n')
  return {
    name,
    checksum: createHash('sha256').update(sql).digest('hex'),
    statements: splitStatements(sql),
    outsideTransaction: OUTSIDE_MARK.test(sql.split('\n', 1)[0] ?? ''),
  }
}
