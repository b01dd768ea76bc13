import { closeDatabase } from '#lib/db/close-database.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { configure } from '#server/configure.ts'

/**
 * Runs a command against the market's database: the one of DATABASE_URL, the embedded one that a running market uses,
 * or the embedded one started for this command alone and stopped after it.
 * A mistake is one line on stderr and exit code 1.
 */
export async function withMarket(work: () => Promise<void>): Promise<void> {
  let stop = async () => {}
  try {
    const postgres = await configure()
    if (postgres?.startedHere) stop = postgres.stop
    await work()
  } catch (error) {
    process.exitCode = 1
    console.error(lineOf(error))
  } finally {
    await closeDatabase().catch(() => {})
    await stop()
  }
}

/** Errors of the command's user, and of the network on the way to the database, are one line; a bug shows its stack. */
function lineOf(error: unknown): string {
  if (error instanceof PlainError) return error.message
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return lineOf(error.errors[0])
  if (error instanceof Error && 'code' in error) return `${error.message} (${String(error.code)})`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
