import { z } from 'zod'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { MAIL_CHANNEL } from './mail-channel.ts'

export const MailIdInput = z.object({ id: z.string().min(1).max(60).refine(isPlainText) })

/** Puts a mail that failed into the queue again, with all its tries before it. @returns its subject, or `not-failed` */
export function resendMail({ db, now, tenant }: StoreContext, id: string): Promise<Result<{ subject: string }>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.mail.updateMany({
      where: { id, status: 'failed' },
      data: { status: 'queued', attempts: 0, error: '', nextAt: now() },
    })
    if (count === 0) return fail('not-failed', 'This mail has not failed.')
    await tx.$executeRaw`SELECT pg_notify(${MAIL_CHANNEL}, ${tenant.id})`
    const { subject } = await tx.mail.findUniqueOrThrow({ where: { id }, select: { subject: true } })
    return ok({ subject })
  })
}
