import { z } from 'zod'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { MAIL_CHANNEL } from './mail-channel.ts'
import type { MailData } from './mail-data.ts'
import { readMailLook } from './mail-look.ts'
import { renderMail } from './render-mail.ts'

export type NewMail<Kind extends keyof MailData> = {
  kind: Kind
  to: string
  data: MailData[Kind]
  /** The same one is written once. */
  dedupeKey?: string
}

const Recipient = z.email().max(254)

/**
 * Writes a mail in the transaction that is its reason: both are there, or neither. It is sent after the commit.
 *
 * An address that is none must not undo an order: such a mail is written as failed, where the merchant sees it.
 * @returns false when a mail with this `dedupeKey` was written before
 */
export async function writeMail<Kind extends keyof MailData>(tx: TenantTx, mail: NewMail<Kind>): Promise<boolean> {
  const { kind, data, dedupeKey } = mail
  const to = mail.to.trim()
  const rendered = renderMail(kind, data, await readMailLook(tx))
  const isAddress = Recipient.safeParse(to).success
  const { count } = await tx.mail.createMany({
    data: {
      kind,
      toEmail: to,
      ...rendered,
      ...(dedupeKey === undefined ? {} : { dedupeKey }),
      ...(isAddress ? {} : { status: 'failed', error: 'This is not an e-mail address.' }),
    },
    skipDuplicates: true,
  })
  if (count > 0 && isAddress) {
    // PostgreSQL passes it on with the commit, and drops it with a rollback.
    await tx.$executeRaw`SELECT pg_notify(${MAIL_CHANNEL}, ${tx.storeId})`
  }
  return count > 0
}
