import { randomUUID } from 'node:crypto'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { systemClock } from '#lib/kernel/clock.ts'
import { READ_EVENT_DATA } from './event-data.ts'
import type { EventType } from './event-types.ts'
import { WEBHOOK_CHANNEL } from './webhook-channel.ts'

/** @property subject id of what it happened to: of an order, a product, a refund, a variant, a customer, a return */
export type StoreEvent = { type: EventType; subject: string }

/**
 * Writes events for those webhooks that want to hear of them, in the transaction that is their reason: both are there, or
 * neither. They are sent after the commit. A store without webhooks pays one look at an empty table, however many events.
 */
export async function recordEvent(tx: TenantTx, ...events: StoreEvent[]): Promise<void> {
  const types = events.map(({ type }) => type)
  // Locked, so that none is deleted before its delivery is written: that would undo an order.
  const hooks = await tx.$queryRaw<{ id: string; events: string[] }[]>`
    SELECT id, events FROM webhook WHERE active AND events && ${types}::text[] ORDER BY id FOR KEY SHARE`
  if (hooks.length === 0) return
  for (const { type, subject } of events) {
    const wanting = hooks.filter(({ events: wanted }) => wanted.includes(type)).map(({ id }) => id)
    if (wanting.length > 0) await writeDeliveries(tx, wanting, type, await READ_EVENT_DATA[type](tx, subject))
  }
}

/** @param data what the payload says under that name */
export async function writeDeliveries(
  tx: TenantTx,
  webhookIds: readonly string[],
  type: string,
  data: object,
): Promise<void> {
  const at = systemClock()
  const eventId = `evt_${randomUUID().replaceAll('-', '')}`
  const payload = JSON.stringify({ id: eventId, type, createdAt: at.toISOString(), data })
  await tx.webhookDelivery.createMany({
    data: webhookIds.map((webhookId) => ({ webhookId, eventId, type, payload, nextAt: at, createdAt: at })),
  })
  await announceDeliveries(tx)
}

/** PostgreSQL passes it on with the commit, and drops it with a rollback. */
export async function announceDeliveries(tx: TenantTx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${WEBHOOK_CHANNEL}, ${tx.storeId})`
}
