import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { askNow } from './ask-now.ts'
import { announceDeliveries } from './record-event.ts'
import { deliveryRowOf } from './webhook-rows.ts'
import type { DeliveryRow } from './webhook-view.ts'

/**
 * Sends an event once more because somebody asks for it. One that has ended is sent with all its tries, as a delivery of its
 * own; one that waits for its next try is tried now. The event keeps its id, so a receiver that has it already can tell.
 * @returns `not-found`; `paused`; `not-tried` while the first try is still to come
 */
export function redeliver(ctx: StoreContext, id: string): Promise<Result<DeliveryRow>> {
  return allOrNothing(ctx.db, async (tx) => {
    const before = await tx.webhookDelivery.findUnique({ where: { id }, select: { webhookId: true } })
    if (!before) return fail('not-found', 'This delivery is not there any more.')
    const asked = await askNow(tx, before.webhookId)
    if (!asked.ok) return asked
    const sent = await again(tx, id, ctx.now())
    if (sent.ok) await announceDeliveries(tx)
    return sent
  })
}

async function again(tx: TenantTx, id: string, now: Date): Promise<Result<DeliveryRow>> {
  // Of two who ask at once, the second one sees what the first one did.
  const [locked] = await tx.$queryRaw<{ status: string }[]>`
    SELECT status FROM webhook_delivery WHERE id = ${id} FOR NO KEY UPDATE`
  if (!locked) return fail('not-found', 'This delivery is not there any more.')
  if (locked.status === 'queued') {
    const { count } = await tx.webhookDelivery.updateMany({
      // What is being sent for the first time has no outcome yet.
      where: { id, sentAt: { not: null } },
      data: { nextAt: now },
    })
    if (count === 0) return fail('not-tried', 'This event is about to be sent.')
    return ok(deliveryRowOf(await tx.webhookDelivery.findUniqueOrThrow({ where: { id } })))
  }
  const select = { webhookId: true, eventId: true, type: true, payload: true } as const
  const event = await tx.webhookDelivery.findUniqueOrThrow({ where: { id }, select })
  return ok(deliveryRowOf(await tx.webhookDelivery.create({ data: { ...event, nextAt: now, createdAt: now } })))
}
