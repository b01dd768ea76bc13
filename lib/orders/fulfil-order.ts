import type { Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { orderAfterStep } from './order-after-step.ts'
import { orderStatusesBefore } from './order-lifecycle.ts'
import type { OrderView } from './order-view.ts'
import type { FulfilInput } from './schema.ts'
import { writeOrderMail } from './write-order-mail.ts'

const UNTRACKED = { carrier: '', trackingNumber: '', trackingUrl: '' }

/** Notes that an order is on its way, and writes to whoever ordered. A second click changes nothing; a cancelled order is refused (`not-allowed`). */
export async function fulfilOrder(
  ctx: StoreContext,
  id: string,
  tracking: Omit<FulfilInput, 'id'> = UNTRACKED,
): Promise<Result<OrderView>> {
  const { carrier, trackingNumber, trackingUrl } = tracking
  if (isPlainText(id)) {
    await ctx.db.$transaction(async (tx) => {
      const { count } = await tx.order.updateMany({
        where: { id, status: { in: orderStatusesBefore('fulfilled') } },
        data: { status: 'fulfilled', fulfilledAt: ctx.now(), trackingCarrier: carrier, trackingNumber, trackingUrl },
      })
      if (count === 0) return
      await writeOrderMail(tx, {
        kind: 'order-shipped',
        orderId: id,
        besides: { carrier, trackingNumber, trackingUrl },
      })
      await recordEvent(tx, { type: 'order.fulfilled', subject: id })
    })
  }
  return orderAfterStep(ctx, id, {
    done: (order) => order.status === 'fulfilled',
    refusal: (order) => `Order ${order.number} is cancelled, so it cannot be fulfilled.`,
  })
}
