import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { MAX_WEBHOOKS, type WebhookInput } from './schema.ts'
import { webhookViewOf } from './webhook-rows.ts'
import { newWebhookSecret, sealWebhookSecret } from './webhook-secret.ts'
import type { WebhookView } from './webhook-view.ts'

export type SavedWebhook = {
  webhook: WebhookView
  /** Of a new one, this once; null otherwise. */
  secret: string | null
}

/**
 * Adds a webhook, or changes where one leads and what it hears of.
 * @param id null for a new one
 * @returns `too-many`, and `not-found` for one that is gone
 */
export function saveWebhook(
  ctx: StoreContext,
  id: string | null,
  { url, events }: WebhookInput,
): Promise<Result<SavedWebhook>> {
  return id === null ? addWebhook(ctx, { url, events }) : changeWebhook(ctx, id, { url, events })
}

function addWebhook({ db, now, tenant }: StoreContext, input: WebhookInput): Promise<Result<SavedWebhook>> {
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

/** At another address a new count of failures begins. */
function changeWebhook(
  { db, now }: StoreContext,
  id: string,
  { url, events }: WebhookInput,
): Promise<Result<SavedWebhook>> {
  return allOrNothing(db, async (tx) => {
    const [before] = await tx.$queryRaw<{ url: string }[]>`SELECT url FROM webhook WHERE id = ${id} FOR NO KEY UPDATE`
    if (!before) return fail('not-found', 'This webhook is not there any more.')
    const fresh = before.url === url ? {} : { failures: 0, brokenUntil: null }
    const row = await tx.webhook.update({ where: { id }, data: { url, events, ...fresh } })
    return ok({ webhook: webhookViewOf(row, now()), secret: null })
  })
}
