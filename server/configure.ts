import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type RunningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

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
  process.env.SOUK_SECRET ??= secretOf(resolve(folder, 'secret'))
  if (process.env.DATABASE_URL) return null
  const postgres = await startEmbeddedPostgres({ directory: folder })
  process.env.DATABASE_URL = postgres.url
  return postgres
}

function secretOf(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const secret = randomBytes(32).toString('hex')
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}
