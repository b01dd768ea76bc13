import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'

/** One PostgreSQL for a whole test run; each file makes a database of its own on it. */
export default async function startTestPostgres(): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'souk-test-'))
  const postgres = await startEmbeddedPostgres({ directory, unsafeFast: true })
  process.env.TEST_SERVER_URL = postgres.url
  return async () => {
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}
