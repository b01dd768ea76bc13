import { closeDatabase } from '#lib/db/close-database.ts'
import { explainError } from '#lib/kernel/explain-error.ts'
import { configure } from '#server/configure.ts'

/**
 * Runs a command against the market's database: the one of DATABASE_URL, the embedded one that a running market uses,
 * or the embedded one started for this command and stopped after it, unless a market has joined it.
 * A mistake is one line on stderr and exit code 1.
 */
export async function withMarket(work: () => Promise<void>): Promise<void> {
  let stop = async () => {}
  try {
    const postgres = await configure()
    if (postgres?.startedHere) stop = postgres.stopUnlessUsed
    await work()
  } catch (error) {
    process.exitCode = 1
    console.error(explainError(error))
  } finally {
    await closeDatabase().catch(() => {})
    await stop()
  }
}
