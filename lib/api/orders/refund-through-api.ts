import { z } from 'zod'
import { MAX_MINOR, toDecimal } from '#lib/kernel/money.ts'
import type { Result } from '#lib/kernel/result.ts'
import { optionalLine } from '#lib/kernel/text.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { refundOrder } from '#lib/orders/refund-order.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { renamed } from '../renamed.ts'
import { readOrder } from './read-order.ts'

export const RefundBody = z.strictObject({
  amount_minor: z.int('Send a whole number of minor units.').min(1).max(MAX_MINOR),
  reason: optionalLine(200),
  restock: z
    .array(z.strictObject({ line_id: z.string().min(1).max(60), quantity: z.int().min(1).max(1_000_000) }))
    .max(500)
    .default([])
    .meta({ description: 'How many units of which lines go back into stock.' }),
  refunded_minor: z
    .int()
    .min(0)
    .max(MAX_MINOR)
    .optional()
    .meta({ description: 'What had gone back when you looked: a refund that came in between refuses this one.' }),
})
type RefundBody = z.output<typeof RefundBody>

/** @returns failures of `refundOrder`, beside the fields of the body */
export async function refundThroughApi(ctx: StoreContext, id: string, body: RefundBody): Promise<Result<OrderView>> {
  const order = await readOrder(ctx, id)
  if (!order.ok) return order
  const refunded = await refundOrder(ctx, {
    id,
    amount: toDecimal(body.amount_minor, order.value.currency),
    reason: body.reason,
    refundedMinor: body.refunded_minor ?? order.value.refundedMinor,
    restock: body.restock.map(({ line_id, quantity }) => ({ orderLineId: line_id, quantity })),
  })
  return renamed(refunded, { amount: 'amount_minor' })
}
