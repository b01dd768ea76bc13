import { z } from 'zod'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { MAIL_CHANNEL } from './mail-channel.ts'
import type { MailData } from './mail-data.ts'
import { isReminder, isUnasked, type MailKind } from './mail-kinds.ts'
import { readMailLook } from './mail-look.ts'
import { renderMail } from './render-mail.ts'
import { sealSecret } from './sealed-secret.ts'
import type { MailTemplate } from './templates/mail-template.ts'
import { MAIL_TEMPLATES } from './templates/mail-templates.ts'
import { unsubscribePath } from './unsubscribe-address.ts'

export type NewMail<Kind extends MailKind> = {
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
 * @returns false when a mail with this `dedupeKey` was written before, or when it is one that nobody asked for, to somebody who wants none
 */
export async function writeMail<Kind extends MailKind>(tx: TenantTx, mail: NewMail<Kind>): Promise<boolean> {
  const { kind, dedupeKey } = mail
  const to = mail.to.trim().toLowerCase()
  if (isUnasked(kind) && (await tx.unsubscribed.findUnique({ where: { email: to } }))) return false
  const unsubscribe = isReminder(kind) ? unsubscribePath(tx.storeId, to) : null
  const rendered = renderMail(kind, sealed(tx.storeId, mail), await readMailLook(tx), unsubscribe)
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

/** The data with whatever opens or pays for something sealed, so that the row does not give it away. */
function sealed<Kind extends MailKind>(storeId: string, { kind, data }: NewMail<Kind>): MailData[Kind] {
  const template: MailTemplate<Kind> = MAIL_TEMPLATES[kind]
  const secrets = (template.secrets ?? []).map((field) => [field, sealSecret(storeId, String(data[field]))])
  return { ...data, ...Object.fromEntries(secrets) }
}
