import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'

/**
 * A copy writes to nobody on behalf of the original: what waited to be sent does not go out a second time, carts are not
 * reminded of twice, who waits for stock hears of it from the store they asked, and webhooks stay the original's. Nor do
 * tokens and keys of the original open the copy.
 */
export async function silenceCopy(client: pg.PoolClient, schemaName: string): Promise<void> {
  const schema = quoteIdentifier(schemaName)
  await client.query(
    `UPDATE ${schema}.mail SET status = 'failed', error = 'The store was copied before it was sent.' WHERE status = 'queued'`,
  )
  await client.query(`UPDATE ${schema}.cart SET reminded_at = now() WHERE email IS NOT NULL`)
  for (const table of ['stock_notice', 'api_session', 'api_key', 'idempotent_request', 'webhook']) {
    await client.query(`DELETE FROM ${schema}.${table}`)
  }
}
