import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { announceDeliveries } from './record-event.ts'
import { deliveryRowOf } from './webhook-rows.ts'
import type { DeliveryRow } from './webhook-view.ts'

/**
 * Sends an event once more, with all its tries, as a delivery of its own. The event keeps its id, so a receiver that has it
 * already can tell.
 * @returns `not-found`; `not-ended` while it is still being tried
 */
export function redeliver({ db, now }: StoreContext, id: string): Promise<Result<DeliveryRow>> {
  return db.$transaction(async (tx) => {
    const select = { webhookId: true, eventId: true, type: true, payload: true, status: true } as const
    const before = await tx.webhookDelivery.findUnique({ where: { id }, select })
    if (!before) return fail('not-found', 'This delivery is not there any more.')
    const { status, ...event } = before
    if (status === 'queued') return fail('not-ended', 'This event is still being tried.')
    const row = await tx.webhookDelivery.create({ data: { ...event, nextAt: now(), createdAt: now() } })
    await announceDeliveries(tx)
    return ok(deliveryRowOf(row))
  })
}
