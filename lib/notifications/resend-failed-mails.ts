import { z } from 'zod'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { HELD_MAIL_REASONS } from '#lib/tenancy/held-mails.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { MAIL_CHANNEL } from './mail-channel.ts'

/** `reason` as `findMailFailures` told it; left out: all that failed here. */
export const ResendFailedInput = z.object({ reason: z.string().max(1_000).refine(isPlainText).optional() })
export type ResendFailedInput = z.infer<typeof ResendFailedInput>

/**
 * Puts every mail that failed into the queue again, or those that failed for one reason; each has all its tries before it.
 * What the store was brought here with is only sent when its reason is named: the store it came from may have sent it.
 * @returns how many, or `not-failed` when there are none any more
 */
export function resendFailedMails(
  { db, now, tenant }: StoreContext,
  { reason }: ResendFailedInput,
): Promise<Result<{ count: number }>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { status: 'failed', error: reason ?? { notIn: Object.values(HELD_MAIL_REASONS) } },
      data: { status: 'queued', attempts: 0, error: '', nextAt: now() },
    })
    if (count === 0) return fail('not-failed', 'No mail has failed.')
    await tx.$executeRaw`SELECT pg_notify(${MAIL_CHANNEL}, ${tenant.id})`
    return ok({ count })
  })
}
