import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { webhookViewOf } from './webhook-rows.ts'
import { newWebhookSecret, sealWebhookSecret } from './webhook-secret.ts'
import type { WebhookView } from './webhook-view.ts'

/** Long enough to bring the new secret to every receiver, h. */
export const BOTH_SIGN_HOURS = 24
const HOUR_MS = 60 * 60_000

/**
 * Gives a webhook a new secret. For 24 hours both sign; rotated again in that time, the oldest one is given up at once.
 * @returns the new secret, this once; `not-found`
 */
export function rotateWebhookSecret(
  { db, now, tenant }: StoreContext,
  id: string,
): Promise<Result<{ webhook: WebhookView; secret: string }>> {
  return allOrNothing(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM webhook WHERE id = ${id} FOR NO KEY UPDATE`
    const before = await tx.webhook.findUnique({ where: { id }, select: { secret: true } })
    if (!before) return fail('not-found', 'This webhook is not there any more.')
    const secret = newWebhookSecret()
    const row = await tx.webhook.update({
      where: { id },
      data: {
        secret: sealWebhookSecret(tenant.id, secret),
        previousSecret: before.secret,
        previousUntil: new Date(now().getTime() + BOTH_SIGN_HOURS * HOUR_MS),
      },
    })
    return ok({ webhook: webhookViewOf(row, now()), secret })
  })
}
