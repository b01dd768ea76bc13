import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { webhookViewOf } from './webhook-rows.ts'
import type { WebhookView } from './webhook-view.ts'

/** The store's webhooks, the oldest first. */
export async function findWebhooks({ db, now }: StoreContext): Promise<WebhookView[]> {
  const rows = await db.webhook.findMany({ orderBy: { id: 'asc' } })
  return rows.map((row) => webhookViewOf(row, now()))
}
