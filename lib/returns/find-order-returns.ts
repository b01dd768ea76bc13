import type { OrderView } from '#lib/orders/order-view.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { returnViewOf } from './return-rows.ts'
import type { ReturnView } from './return-view.ts'
import { returnableUnits, returnsUntil } from './returnable.ts'

export type OrderReturns = {
  /** Latest first. */
  returns: ReturnView[]
  /** How many of each line may still be asked back; empty when none may. */
  open: { orderLineId: string; title: string; variantTitle: string; units: number }[]
  /** Until when; null when none may be asked for. */
  until: Date | null
}

/** The returns of an order that its reader may see, and what may still be asked back. */
export async function findOrderReturns({ db, now }: StoreContext, order: OrderView): Promise<OrderReturns> {
  const [rows, { returnDays }] = await Promise.all([
    db.returnRequest.findMany({ where: { orderId: order.id }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),
    db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { returnDays: true } }),
  ])
  const end = returnsUntil(order, returnDays)
  const until = end && end > now() ? end : null
  const left = returnableUnits(order.lines, rows)
  const open = order.lines
    .map(({ id, title, variantTitle }) => ({ orderLineId: id, title, variantTitle, units: left.get(id) ?? 0 }))
    .filter(({ units }) => units > 0)
  return { returns: rows.map((row) => returnViewOf(row, order)), open: until ? open : [], until }
}
