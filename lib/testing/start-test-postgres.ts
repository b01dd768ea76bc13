import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { applyMigrations } from '#lib/tenancy/migrate/apply-migrations.ts'
import { loadMigrations } from '#lib/tenancy/migrate/load-migrations.ts'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'

/** A database that has what every market has and no roles of its own: markets are copies of it. */
const TEMPLATE = 'test_template'

/** One PostgreSQL for a whole test run; each file makes a database of its own on it. */
export default async function startTestPostgres(): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'souk-test-'))
  const postgres = await startEmbeddedPostgres({ directory, unsafeFast: true })
  const end = async () => {
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  try {
    await prepareTemplate(postgres.url)
  } catch (error) {
    await end()
    throw error
  }
  process.env.TEST_SERVER_URL = postgres.url
  return end
}

async function prepareTemplate(serverUrl: string): Promise<void> {
  await inPool(serverUrl, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`))
  const url = new URL(serverUrl)
  url.pathname = `/${TEMPLATE}`
  await inPool(url.href, async (client) => {
    await client.query('CREATE EXTENSION pg_trgm SCHEMA pg_catalog')
    await client.query('BEGIN')
    await applyMigrations(client, 'public', loadMigrations('public'))
    await client.query('COMMIT')
  })
}

async function inPool(connectionString: string, work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 1 })
  const client = await pool.connect()
  try {
    await work(client)
  } finally {
    client.release()
    await pool.end()
  }
}
