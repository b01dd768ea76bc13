import { isPlainText } from '#lib/kernel/text.ts'
import { refundLeft } from '#lib/orders/refund-left.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { RETURN_INCLUDE, returnWithOrder } from './return-rows.ts'
import type { ReturnDecision } from './return-view.ts'
import { unitsReturned, unitsWorth } from './returnable.ts'

/** A return as the merchant decides about it, or null. */
export async function getReturn({ db }: StoreContext, id: string): Promise<ReturnDecision | null> {
  if (!isPlainText(id)) return null
  const row = await db.returnRequest.findUnique({ where: { id }, include: RETURN_INCLUDE })
  if (!row) return null
  const { view, order } = returnWithOrder(row, db.storeId)
  const [left, others] = await Promise.all([
    refundLeft(db, order.id),
    db.returnRequest.findMany({ where: { orderId: order.id, id: { not: id } } }),
  ])
  const before = unitsReturned(others, (status) => status === 'refunded')
  const bought = new Map(order.lines.map((line) => [line.id, line]))
  const worth = view.lines.reduce((sum, { orderLineId, quantity }) => {
    const line = bought.get(orderLineId)
    const units = { before: before.get(orderLineId) ?? 0, units: quantity, taxIncluded: order.taxIncluded }
    return line ? sum + unitsWorth(line, units) : sum
  }, 0)
  const leftMinor = left.chargeMinor + left.giftCardMinor
  return {
    ...view,
    email: order.email,
    currency: order.currency,
    worthMinor: Math.min(worth, leftMinor),
    leftMinor,
  }
}
