import { env } from '#lib/env.ts'
import { mailTransport } from './mail-transport.ts'

/** On whose behalf a store's mails leave. */
export type Sender = {
  storeId: string
  name: string
  /** Where answers go; '' for nowhere. */
  replyTo: string
  /** The store's address, without a trailing slash. */
  origin: string
}

/** A mail as it leaves. */
export type OutgoingMail = {
  id: string
  fromName: string
  replyTo: string
  to: string
  subject: string
  html: string
  text: string
  /** Address that unsubscribes with one POST (RFC 8058); null for mails about the reader's own doings. */
  unsubscribe: string | null
}

/**
 * Hands a mail to the server of SMTP_URL. Without one it has arrived as soon as it is in the outbox.
 * @throws what nodemailer throws
 */
export async function deliverMail(mail: OutgoingMail): Promise<void> {
  const transport = mailTransport()
  if (!transport) return
  const address = senderAddress()
  await transport.sendMail({
    from: { name: mail.fromName, address },
    ...(mail.replyTo ? { replyTo: { name: mail.fromName, address: mail.replyTo } } : {}),
    to: { name: '', address: mail.to },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    // Nothing that a mail says may make this process read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    // The same at every try, so that whoever gets it twice can tell.
    messageId: `<${mail.id}@${address.slice(address.lastIndexOf('@') + 1)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribe
        ? { 'List-Unsubscribe': `<${mail.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  })
}

/** "no-reply@example.com" of `Souk <no-reply@example.com>`. */
function senderAddress(): string {
  const { MAIL_FROM } = env()
  return (/<([^<>\s]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM).trim()
}
