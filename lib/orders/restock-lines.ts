import type { TenantTx } from '#lib/db/tenant-db.ts'
import { releaseStock } from '#lib/inventory/release-stock.ts'
import type { StockLine } from '#lib/inventory/reserve-stock.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'

/** Units of a line of an order. */
export type RestockLine = { orderLineId: string; quantity: number }

/**
 * Puts units of an order back into stock, in the caller's transaction. Each line remembers how many have come back, and
 * rises by one conditional update: no unit comes back twice, whichever way it does.
 * @returns `too-many` beside `restock.<line>`
 */
export async function restockLines(
  tx: TenantTx,
  orderId: string,
  restock: readonly RestockLine[],
): Promise<Result<null>> {
  const stock: StockLine[] = []
  for (const { orderLineId: id, quantity } of restock) {
    const [line] = await tx.$queryRaw<{ variant_id: string | null }[]>`
      UPDATE order_line SET restocked = restocked + ${quantity}
       WHERE id = ${id} AND order_id = ${orderId} AND restocked + ${quantity} <= quantity
      RETURNING variant_id`
    if (!line) {
      const found = await tx.orderLine.findFirst({ where: { id, orderId } })
      const left = found ? found.quantity - found.restocked : 0
      const message = left > 0 ? `At most ${left} can go back into stock.` : 'All of it is back in stock.'
      return fail('too-many', message, `restock.${id}`)
    }
    if (line.variant_id !== null) stock.push({ variantId: line.variant_id, quantity })
  }
  await releaseStock(tx, stock)
  return ok(null)
}

/** The same for whatever of these units has not come back yet. */
export async function restockRest(tx: TenantTx, orderId: string, restock: readonly RestockLine[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM order_line WHERE order_id = ${orderId} ORDER BY id FOR UPDATE`
  const lines = new Map((await tx.orderLine.findMany({ where: { orderId } })).map((line) => [line.id, line]))
  const rest = restock.flatMap(({ orderLineId, quantity }) => {
    const line = lines.get(orderLineId)
    const units = line ? Math.min(quantity, line.quantity - line.restocked) : 0
    return units > 0 ? [{ orderLineId, quantity: units }] : []
  })
  const done = await restockLines(tx, orderId, rest)
  if (!done.ok) throw new Error('Lines that are locked have changed')
}
