import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** How long the log of webhooks remembers, days; the table's comment says the same. */
export const DELIVERIES_KEPT_DAYS = 30
/** And how much of each webhook: an import of a large catalogue must not fill a store with its log. */
export const DELIVERIES_KEPT = 10_000
const DAY_MS = 24 * 60 * 60_000

/**
 * Removes deliveries that are older than the log remembers, and of each webhook those that have ended beyond the newest.
 * @param kept how many of those stay
 * @returns how many were removed
 */
export async function removeOldDeliveries({ db, now }: StoreContext, kept = DELIVERIES_KEPT): Promise<number> {
  const before = new Date(now().getTime() - DELIVERIES_KEPT_DAYS * DAY_MS)
  const { count: old } = await db.webhookDelivery.deleteMany({ where: { createdAt: { lt: before } } })
  const many = await db.$executeRaw`
    DELETE FROM webhook_delivery d USING webhook w
     WHERE d.webhook_id = w.id AND d.status <> 'queued'
       AND d.id <= (SELECT id FROM webhook_delivery
                     WHERE webhook_id = w.id AND status <> 'queued' ORDER BY id DESC OFFSET ${kept} LIMIT 1)`
  return old + many
}
