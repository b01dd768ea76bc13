import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'

/**
 * Somebody wants to see a webhook at work now: when it was held back it gets one event, which shows whether it is well.
 * @returns where it leads; `not-found`, `paused`
 */
export async function askNow(tx: TenantTx, webhookId: string): Promise<Result<{ url: string }>> {
  const [row] = await tx.$queryRaw<{ url: string }[]>`
    UPDATE webhook SET broken_until = NULL WHERE id = ${webhookId} AND active RETURNING url`
  if (row) return ok(row)
  return (await tx.webhook.count({ where: { id: webhookId } })) > 0
    ? fail('paused', 'This webhook is paused. Resume it first.')
    : fail('not-found', 'This webhook is not there any more.')
}
