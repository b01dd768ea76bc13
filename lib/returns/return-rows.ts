import { ORDER_INCLUDE, orderViewOf } from '#lib/orders/order-rows.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import type { ReturnStatus } from './return-lifecycle.ts'
import type { ReturnView } from './return-view.ts'
import { ReturnLines } from './schema.ts'

export const RETURN_INCLUDE = { order: { include: ORDER_INCLUDE } }

type Row = {
  id: string
  orderId: string
  status: string
  lines: unknown
  note: string
  reply: string
  createdAt: Date
  closedAt: Date | null
}

/** @param order the order that it is of */
export function returnViewOf(row: Row, order: OrderView): ReturnView {
  const { id, orderId, note, reply, createdAt, closedAt } = row
  const bought = new Map(order.lines.map((line) => [line.id, line]))
  return {
    id,
    orderId,
    orderNumber: order.number,
    customerName: order.customerName || order.email,
    status: row.status as ReturnStatus,
    lines: ReturnLines.parse(row.lines).flatMap((line) => {
      const { title, variantTitle, picture } = bought.get(line.orderLineId) ?? {}
      return title === undefined ? [] : [{ ...line, title, variantTitle: variantTitle ?? '', picture: picture ?? null }]
    }),
    note,
    reply,
    createdAt,
    closedAt,
  }
}

/** A row with the order that it is of, both as pages show them. */
export function returnWithOrder(
  row: Row & { order: Parameters<typeof orderViewOf>[0] },
  storeId: string,
): { view: ReturnView; order: OrderView } {
  const order = orderViewOf(row.order, storeId)
  return { view: returnViewOf(row, order), order }
}
