import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { receiptCondition } from '#lib/orders/get-receipt.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { returnableUnits, returnsUntil } from './returnable.ts'
import type { ReturnInput } from './schema.ts'

/**
 * Asks to give something back, for the shopper whose order it is. The order is locked while its returns are counted: of
 * two who ask for the last unit at once one is told.
 * @returns `not-found` for an order that is not theirs, `too-late` outside the days that the merchant set, `nothing`
 * without a line, `too-many` beside `quantity.<line>`
 */
export function requestReturn(ctx: StoreContext, input: ReturnInput): Promise<Result<{ id: string }>> {
  return allOrNothing(ctx.db, async (tx) => {
    const order = await lockOrder(tx, receiptCondition(ctx, input))
    if (!order) return fail('not-found', 'This order is not there any more.')
    const { returnDays } = await tx.storeSettings.findUniqueOrThrow({
      where: { id: 'store' },
      select: { returnDays: true },
    })
    const until = returnsUntil(order, returnDays)
    if (!until || until <= ctx.now()) return fail('too-late', 'Returns of this order are not taken any more.')
    if (input.lines.length === 0) return fail('nothing', 'Choose what you want to send back.')
    const left = returnableUnits(order.lines, order.returns)
    for (const { orderLineId, quantity } of input.lines) {
      const units = left.get(orderLineId) ?? 0
      if (quantity > units) {
        const message = units === 0 ? 'All of it has been asked back already.' : `At most ${units} can go back.`
        return fail('too-many', message, `quantity.${orderLineId}`)
      }
    }
    const data = { orderId: order.id, lines: input.lines, note: input.note, createdAt: ctx.now() }
    const created = await tx.returnRequest.create({ data, select: { id: true } })
    await recordEvent(tx, { type: 'return.requested', subject: created.id })
    return ok(created)
  })
}

async function lockOrder(tx: TenantTx, where: ReturnType<typeof receiptCondition>) {
  if (!where) return null
  await tx.$queryRaw`SELECT 1 FROM "order" WHERE id = ${where.id} FOR UPDATE`
  return tx.order.findFirst({
    where,
    select: { id: true, status: true, fulfilledAt: true, lines: true, returns: true },
  })
}
