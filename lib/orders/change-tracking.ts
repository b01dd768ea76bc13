import { createHash } from 'node:crypto'
import type { Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { orderAfterStep } from './order-after-step.ts'
import type { OrderView } from './order-view.ts'
import type { ChangeTrackingInput } from './schema.ts'
import { writeOrderMail } from './write-order-mail.ts'

/**
 * Corrects how a parcel that is on its way can be followed. Only if the merchant asks for it the customer gets the mail
 * once more, and once for the same tracking however often it is pressed.
 * @returns `not-allowed` for an order that is not fulfilled
 */
export async function changeTracking(ctx: StoreContext, input: ChangeTrackingInput): Promise<Result<OrderView>> {
  const { id, carrier, trackingNumber, trackingUrl, tell } = input
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.order.updateMany({
      where: { id, status: 'fulfilled' },
      data: { trackingCarrier: carrier, trackingNumber, trackingUrl },
    })
    if (count === 0 || !tell) return
    const tracking = createHash('sha256')
      .update(JSON.stringify([carrier, trackingNumber, trackingUrl]))
      .digest('hex')
    await writeOrderMail(tx, {
      kind: 'order-shipped',
      orderId: id,
      dedupeKey: `order-shipped:${id}:${tracking.slice(0, 16)}`,
      besides: { carrier, trackingNumber, trackingUrl },
    })
  })
  return orderAfterStep(ctx, id, {
    done: (order) => order.status === 'fulfilled',
    refusal: (order) => `Order ${order.number} is not fulfilled, so there is no parcel to follow.`,
  })
}
