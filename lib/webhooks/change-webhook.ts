import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { WebhookInput } from './schema.ts'
import { webhookViewOf } from './webhook-rows.ts'
import type { WebhookView } from './webhook-view.ts'

/**
 * Changes where a webhook leads or what it hears of. At another address a new count of failures begins.
 * @param change what is left out stays
 * @returns `not-found`
 */
export function changeWebhook(
  { db, now }: StoreContext,
  id: string,
  { url, events }: Partial<WebhookInput>,
): Promise<Result<WebhookView>> {
  return allOrNothing(db, async (tx) => {
    const [before] = await tx.$queryRaw<{ url: string }[]>`SELECT url FROM webhook WHERE id = ${id} FOR NO KEY UPDATE`
    if (!before) return fail('not-found', 'This webhook is not there any more.')
    const fresh = url === undefined || url === before.url ? {} : { url, failures: 0, brokenUntil: null }
    const row = await tx.webhook.update({ where: { id }, data: { ...fresh, ...(events && { events }) } })
    return ok(webhookViewOf(row, now()))
  })
}
