import type pg from 'pg'
import { NotQuietError } from '../in-quiet-store.ts'
import { qualified, type TableLayout } from './table-layout.ts'

/** Stock is held for 15 minutes, and then the sweep comes: what has been pending for longer was left behind, minutes. */
const UNDER_WAY_MINUTES = 17

/**
 * Between the two transactions of a checkout the money is on its way: rows that are replaced then would not know of it.
 * @throws NotQuietError while a shopper is being charged
 */
export async function requireNoPayment(
  client: pg.PoolClient,
  schemaName: string,
  tables: readonly TableLayout[],
): Promise<void> {
  if (!tables.some(({ name }) => name === 'payment')) return
  const { rowCount } = await client.query(
    `SELECT 1 FROM ${qualified(schemaName, 'payment')}
      WHERE status = 'pending' AND created_at > now() - make_interval(mins => ${UNDER_WAY_MINUTES}) LIMIT 1`,
  )
  if (rowCount) throw new NotQuietError(`A payment is under way in ${schemaName}`)
}
