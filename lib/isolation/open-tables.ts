import type { RawConnection } from '#lib/db/app-connection.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { DENIED, isRefusal, isRefused } from './refused.ts'
import { tablesOf } from './tables-of.ts'

/**
 * Tries to read, change and empty every table of a schema, without changing anything where it may.
 * @returns what was allowed, in words; null when everything was denied
 * @throws whatever else PostgreSQL answers
 */
export async function openTables(connection: RawConnection, schemaName: string): Promise<string | null> {
  const open: string[] = []
  for (const table of await tablesOf(schemaName)) {
    const name = `${quoteIdentifier(schemaName)}.${quoteIdentifier(table)}`
    const ways = { SELECT: `SELECT 1 FROM ${name} LIMIT 1`, DELETE: `DELETE FROM ${name} WHERE false` }
    for (const [way, text] of Object.entries(ways)) {
      const refused = await isRefused(
        () => connection.query(text),
        (error) => isRefusal(error, [DENIED]),
      )
      if (!refused) open.push(`${way} on ${schemaName}.${table}`)
    }
  }
  return open.length > 0 ? open.join(', ') : null
}
