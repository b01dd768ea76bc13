import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { holdMails } from './hold-mails.ts'

/**
 * A copy writes to nobody on behalf of the original, who waits for stock hears of it from the store they asked, and
 * webhooks stay the original's. Nor do tokens and keys of the original open the copy.
 */
export async function silenceCopy(client: pg.PoolClient, schemaName: string): Promise<void> {
  await holdMails(client, schemaName, { reason: 'The store was copied before it was sent.' })
  const schema = quoteIdentifier(schemaName)
  for (const table of ['stock_notice', 'api_session', 'api_key', 'idempotent_request', 'webhook']) {
    await client.query(`DELETE FROM ${schema}.${table}`)
  }
}
