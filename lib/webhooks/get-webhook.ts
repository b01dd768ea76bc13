import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { WebhookId } from './schema.ts'
import { webhookViewOf } from './webhook-rows.ts'
import type { WebhookView } from './webhook-view.ts'

/** @param id as an address brings it; null as well for what is no id */
export async function getWebhook({ db, now }: StoreContext, id: string): Promise<WebhookView | null> {
  const row = WebhookId.safeParse(id).success ? await db.webhook.findUnique({ where: { id } }) : null
  return row && webhookViewOf(row, now())
}
