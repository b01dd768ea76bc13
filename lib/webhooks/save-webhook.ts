import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { addWebhook } from './add-webhook.ts'
import { changeWebhook } from './change-webhook.ts'
import type { WebhookInput } from './schema.ts'
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
export async function saveWebhook(
  ctx: StoreContext,
  id: string | null,
  input: WebhookInput,
): Promise<Result<SavedWebhook>> {
  if (id === null) return addWebhook(ctx, input)
  const changed = await changeWebhook(ctx, id, input)
  return changed.ok ? ok({ webhook: changed.value, secret: null }) : changed
}
