import pg from 'pg'
import { marketDatabase } from './market-database.ts'

/** What can be asked on a connection that is bound to nobody. */
export type RawConnection = { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> }

/**
 * A connection of the application's role that nothing has bound and nothing guards: what an attacker would hold who
 * got past everything above PostgreSQL. For the isolation proof alone; it ends with `work`.
 */
export async function withUnboundConnection<T>(work: (connection: RawConnection) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: marketDatabase().appUrl,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    application_name: 'souk isolation proof',
  })
  // Unheard, the error of a connection that breaks would end the process; its query fails all the same.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
