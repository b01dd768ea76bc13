import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { splitStatements } from './split-statements.ts'

export type Migration = { name: string; checksum: string; statements: string[] }

const cache = processSingleton('migrations', () => new Map<string, Migration[]>())

/**
 * The migrations of `prisma/public` or `prisma/tenant`, oldest first.
 * Found from the working directory: Next's bundle does not know where its source lay.
 */
export function loadMigrations(schema: 'public' | 'tenant'): Migration[] {
  let migrations = cache.get(schema)
  if (!migrations) {
    const folder = resolve('prisma', schema, 'migrations')
    migrations = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => {
        const sql = readFileSync(resolve(folder, name, 'migration.sql'), 'utf8')
        return { name, checksum: createHash('sha256').update(sql).digest('hex'), statements: splitStatements(sql) }
      })
    cache.set(schema, migrations)
  }
  return migrations
}
