import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'

/**
 * Rows that come from a file or from another store write to nobody a second time: what waited to be sent there is marked
 * as failed with the reason, where the merchant can look at it, and so is what had failed there: it may have been sent again
 * since. Carts count as reminded of.
 * @param reason one of `HELD_MAIL_REASONS`
 * @param waitingIn the schema that these rows take the place of: what waits there as well has not been sent, and goes on
 *   waiting; what has failed there as well stays as it is
 */
export async function holdMails(
  client: pg.PoolClient,
  schemaName: string,
  { reason, waitingIn }: { reason: string; waitingIn?: string },
): Promise<void> {
  const schema = quoteIdentifier(schemaName)
  const present = waitingIn === undefined ? null : quoteIdentifier(waitingIn)
  const unless = (condition: string) => (present ? `AND NOT EXISTS (SELECT 1 FROM ${present}.${condition})` : '')
  await client.query(
    `UPDATE ${schema}.mail AS m SET status = 'failed', error = $1
      WHERE status <> 'sent' ${unless("mail p WHERE p.id = m.id AND (p.status = 'queued' OR p.status = 'failed' AND m.status = 'failed')")}`,
    [reason],
  )
  await client.query(
    `UPDATE ${schema}.cart AS c SET reminded_at = now()
      WHERE email IS NOT NULL ${unless('cart p WHERE p.id = c.id AND p.reminded_at IS NOT DISTINCT FROM c.reminded_at')}`,
  )
}
