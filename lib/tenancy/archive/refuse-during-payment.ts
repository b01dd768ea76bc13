import type pg from 'pg'
import { qualified, type TableLayout } from './table-layout.ts'

/** A payment that has been pending for longer was left behind, and no shopper waits for it, minutes. */
const UNDER_WAY_MINUTES = 15

/** A shopper is being charged: rows that are replaced now would not know of the money. */
export class PaymentUnderWayError extends Error {
  override readonly name = 'PaymentUnderWayError'
  readonly code = 'PAYMENT_UNDER_WAY'
}

/**
 * Asked while nobody else can write: between the two transactions of a checkout the money is on its way.
 * @throws PaymentUnderWayError
 */
export async function refuseDuringPayment(
  client: pg.PoolClient,
  schemaName: string,
  tables: readonly TableLayout[],
): Promise<void> {
  if (!tables.some(({ name }) => name === 'payment')) return
  const { rowCount } = await client.query(
    `SELECT 1 FROM ${qualified(schemaName, 'payment')}
      WHERE status = 'pending' AND created_at > now() - make_interval(mins => ${UNDER_WAY_MINUTES}) LIMIT 1`,
  )
  if (rowCount) throw new PaymentUnderWayError(`A payment is under way in ${schemaName}`)
}
