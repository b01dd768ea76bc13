import pg from 'pg'

/** Quotes a name for DDL, which takes no parameters. */
export const quoteIdentifier = pg.escapeIdentifier

/** PostgreSQL's SQLSTATE or Prisma's code of an error, whichever library threw it. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/**
 * A row with that key is already there. Told by the code alone: constraint names and error shapes differ between
 * PostgreSQL and Citus, and error classes between Next's bundle and the server.
 */
export function isUniqueViolation(error: unknown): boolean {
  const code = errorCode(error)
  return code === 'P2002' || code === '23505'
}
