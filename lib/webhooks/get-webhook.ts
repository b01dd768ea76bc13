import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { webhookViewOf } from './webhook-rows.ts'
import type { WebhookView } from './webhook-view.ts'

export async function getWebhook({ db, now }: StoreContext, id: string): Promise<WebhookView | null> {
  const row = isPlainText(id) ? await db.webhook.findUnique({ where: { id } }) : null
  return row && webhookViewOf(row, now())
}
