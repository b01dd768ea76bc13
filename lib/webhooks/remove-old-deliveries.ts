import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** How long the log of webhooks remembers, days; the table's comment says the same. */
export const DELIVERIES_KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60_000

/** Removes deliveries that are older than the log remembers. @returns how many */
export async function removeOldDeliveries({ db, now }: StoreContext): Promise<number> {
  const before = new Date(now().getTime() - DELIVERIES_KEPT_DAYS * DAY_MS)
  const { count } = await db.webhookDelivery.deleteMany({ where: { createdAt: { lt: before } } })
  return count
}
