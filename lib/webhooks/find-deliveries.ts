import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { WebhookId } from './schema.ts'
import { deliveryRowOf } from './webhook-rows.ts'
import type { DeliveryRow, DeliveryStatus, DeliveryView } from './webhook-view.ts'

const PAGE_SIZE = 50

/** What was sent to one webhook, and what waits for it, latest first. */
export async function findDeliveries(
  { db }: StoreContext,
  { webhookId, status, page }: { webhookId: string; status?: DeliveryStatus; page?: number },
): Promise<Listing<DeliveryRow>> {
  const where = { webhookId, ...(status ? { status } : {}) }
  const total = await db.webhookDelivery.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, PAGE_SIZE)
  const omit = { payload: true, answer: true } as const
  const rows = await db.webhookDelivery.findMany({ where, omit, orderBy: { id: 'desc' }, skip, take })
  return { items: rows.map(deliveryRowOf), total, ...position }
}

/** @param id as an address brings it; null as well for what is no id */
export async function getDelivery({ db }: StoreContext, id: string): Promise<DeliveryView | null> {
  const row = WebhookId.safeParse(id).success ? await db.webhookDelivery.findUnique({ where: { id } }) : null
  return row && { ...deliveryRowOf(row), payload: row.payload, answer: row.answer }
}
