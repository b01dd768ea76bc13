import { PlainError } from './plain-error.ts'

/**
 * What a command prints when it fails: one line for a mistake or a database that cannot be reached, the stack for a bug.
 */
export function explainError(error: unknown): string {
  if (error instanceof PlainError) return error.message
  if (error instanceof AggregateError && error.errors.length > 0) return explainError(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  // Libraries put a code on what went wrong outside of us; Prisma writes several lines and says it in the last.
  if ('code' in error) return `${error.message.trim().split('\n').at(-1)} (${String(error.code)})`
  return error.stack ?? error.message
}
