import { errorCode } from '#lib/db/sql.ts'

/** Lock not available, deadlock, serialization, and a server that shuts down, crashed or starts. */
const PASSING = new Set(['55P03', '40P01', '40001', '57P01', '57P02', '57P03'])
const BROKEN_CONNECTION = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'])

/** True when the same migration may well succeed a moment later. */
export function isPassing(error: unknown): boolean {
  const code = errorCode(error)
  if (code !== undefined) return PASSING.has(code) || BROKEN_CONNECTION.has(code) || code.startsWith('08')
  return error instanceof Error && /^Connection terminated|timeout exceeded when trying to connect/.test(error.message)
}

/** One line for people: what PostgreSQL said, and its code. Not its detail, which quotes rows. */
export function describeError(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
  const code = errorCode(error)
  return code ? `${message} (${code})` : message
}
