import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { announceDeliveries } from './record-event.ts'
import { webhookViewOf } from './webhook-rows.ts'
import type { WebhookView } from './webhook-view.ts'

/** While it is paused a webhook hears of nothing, and what waits for it waits on. @returns `not-found` */
export function pauseWebhook(ctx: StoreContext, id: string): Promise<Result<WebhookView>> {
  return setActive(ctx, id, false)
}

/** Sends again, at once what has waited. @returns `not-found` */
export function resumeWebhook(ctx: StoreContext, id: string): Promise<Result<WebhookView>> {
  return setActive(ctx, id, true)
}

function setActive({ db, now }: StoreContext, id: string, active: boolean): Promise<Result<WebhookView>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.webhook.updateMany({ where: { id }, data: { active, failures: 0, brokenUntil: null } })
    if (count === 0) return fail('not-found', 'This webhook is not there any more.')
    await announceDeliveries(tx)
    return ok(webhookViewOf(await tx.webhook.findUniqueOrThrow({ where: { id } }), now()))
  })
}
