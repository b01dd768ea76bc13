import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type RunningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { keepOnce } from './keep-once.ts'

/** Folder for everything this market keeps outside the database. */
export function soukFolder(): string {
  return resolve(process.env.SOUK_DIR ?? '.souk')
}

/**
 * Fills in what the environment leaves out, before anything reads it: the secret, and the embedded PostgreSQL.
 * @returns the embedded server, or null when DATABASE_URL names another
 */
export async function configure(): Promise<RunningPostgres | null> {
  const folder = soukFolder()
  mkdirSync(folder, { recursive: true })
  process.env.SOUK_DIR = folder
  process.env.SOUK_SECRET ??= keepOnce(resolve(folder, 'secret'), 32)
  if (process.env.DATABASE_URL) return null
  const postgres = await startEmbeddedPostgres({ directory: folder })
  process.env.DATABASE_URL = postgres.url
  return postgres
}
