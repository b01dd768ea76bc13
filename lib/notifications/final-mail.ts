import { env } from '#lib/env.ts'
import type { OutgoingMail, Sender } from './deliver-mail.ts'
import { escapeHtml } from './escape-html.ts'
import { STORE_ORIGIN } from './mail-blocks.ts'
import { isMailKind, isReminder } from './mail-kinds.ts'
import { oneLine } from './one-line.ts'
import { hideSecrets, openSecrets } from './sealed-secret.ts'
import { unsubscribePostPath } from './unsubscribe-address.ts'

type StoredMail = { id: string; kind: string; to_email: string; subject: string; html: string; text: string }

const MAX_NAME = 80

/** A mail as it leaves now: with the address that the store has today, and its secrets readable. */
export function finalMail(mail: StoredMail, sender: Sender): OutgoingMail {
  const { storeId, origin, name, replyTo } = sender
  return {
    id: mail.id,
    fromName: oneLine(name, MAX_NAME),
    replyTo,
    to: mail.to_email,
    subject: mail.subject,
    html: openSecrets(storeId, mail.html.replaceAll(STORE_ORIGIN, origin), escapeHtml),
    text: openSecrets(storeId, mail.text.replaceAll(STORE_ORIGIN, origin)),
    unsubscribe:
      isMailKind(mail.kind) && isReminder(mail.kind) ? origin + unsubscribePostPath(storeId, mail.to_email) : null,
  }
}

/**
 * What is kept of a mail that has left: the same without its secrets. Without a mail server the outbox is all there is, so
 * there they stay, sealed.
 */
export function keptMail({ html, text }: StoredMail, { origin }: Sender): { html: string; text: string } {
  const kept = (part: string) => {
    const final = part.replaceAll(STORE_ORIGIN, origin)
    return env().SMTP_URL ? hideSecrets(final) : final
  }
  return { html: kept(html), text: kept(text) }
}
