import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { ownerPool } from '#lib/db/connections.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { runInTransaction } from './apply-migrations.ts'
import type { Migration } from './load-migrations.ts'
import { describeError } from './migration-error.ts'

export type Rehearsal = { ms: Map<string, number>; failure: { migration: string; error: string } | null }

/**
 * Runs all migrations in a schema that never comes into being: its transaction is rolled back. Without rows they take
 * less long than in a store, but what cannot work at all fails here first.
 */
export async function rehearseMigrations(migrations: Migration[]): Promise<Rehearsal> {
  const client = await ownerPool().connect()
  try {
    await client.query('BEGIN')
    return await rehearse(client, migrations)
  } finally {
    // Whatever happens to the connection, nothing of this is committed.
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    )
  }
}

async function rehearse(client: pg.PoolClient, migrations: Migration[]): Promise<Rehearsal> {
  const schemaName = `rehearsal__${randomBytes(6).toString('hex')}`
  await client.query(`CREATE SCHEMA ${quoteIdentifier(schemaName)}`)
  const ms = new Map<string, number>()
  for (const migration of migrations) {
    const since = performance.now()
    try {
      await runInTransaction(client, schemaName, migration)
    } catch (error) {
      return { ms, failure: { migration: migration.name, error: describeError(error) } }
    }
    ms.set(migration.name, performance.now() - since)
  }
  return { ms, failure: null }
}
