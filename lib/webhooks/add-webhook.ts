import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { MAX_WEBHOOKS, type WebhookInput } from './schema.ts'
import { webhookViewOf } from './webhook-rows.ts'
import { newWebhookSecret, sealWebhookSecret } from './webhook-secret.ts'
import type { WebhookView } from './webhook-view.ts'

/** @returns the webhook with its secret, this once; `too-many` */
export function addWebhook(
  { db, now, tenant }: StoreContext,
  input: WebhookInput,
): Promise<Result<{ webhook: WebhookView; secret: string }>> {
  return allOrNothing(db, async (tx) => {
    // Two who add the last one at once are counted one after the other.
    await tx.$queryRaw`SELECT 1 FROM store_settings WHERE id = 'store' FOR UPDATE`
    if ((await tx.webhook.count()) >= MAX_WEBHOOKS) {
      return fail('too-many', `A store has at most ${MAX_WEBHOOKS} webhooks. Delete one that is not used.`)
    }
    const secret = newWebhookSecret()
    const row = await tx.webhook.create({
      data: { ...input, secret: sealWebhookSecret(tenant.id, secret), createdAt: now() },
    })
    return ok({ webhook: webhookViewOf(row, now()), secret })
  })
}
