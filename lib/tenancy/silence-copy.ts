import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { holdMails } from './hold-mails.ts'

/**
 * A copy writes to nobody on behalf of the original, who waits for stock hears of it from the store they asked, and
 * webhooks stay the original's. Nor do tokens and keys of the original open the copy.
 * @param reason stands beside mails that were not sent
 */
export async function silenceCopy(client: pg.PoolClient, schemaName: string, reason: string): Promise<void> {
  await holdMails(client, schemaName, { reason })
  const schema = quoteIdentifier(schemaName)
  // Deliveries go with their webhooks.
  for (const table of ['stock_notice', 'api_session', 'api_key', 'idempotent_request', 'webhook']) {
    await client.query(`DELETE FROM ${schema}.${table}`)
  }
}
