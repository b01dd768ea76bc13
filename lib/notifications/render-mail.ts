import { fillPlaceholders } from './fill-placeholders.ts'
import type { MailData } from './mail-data.ts'
import { mailHtml } from './mail-html.ts'
import type { MailKind } from './mail-kinds.ts'
import type { MailLook } from './mail-look.ts'
import { mailText } from './mail-text.ts'
import { oneLine } from './one-line.ts'
import type { MailTemplate } from './templates/mail-template.ts'
import { MAIL_TEMPLATES } from './templates/mail-templates.ts'

/** Longer subjects are cut: mail programs show far less. */
const MAX_SUBJECT_SHOWN = 200

export type RenderedMail = { subject: string; html: string; text: string }

/**
 * A mail of one kind, in the store's look and with the merchant's words. Pure.
 * @param unsubscribe path of the page that stops such mails; null for those about the reader's own orders and account
 */
export function renderMail<Kind extends MailKind>(
  kind: Kind,
  data: MailData[Kind],
  look: MailLook,
  unsubscribe: string | null = null,
): RenderedMail {
  const template: MailTemplate<Kind> = MAIL_TEMPLATES[kind]
  const values: Record<string, string> = { store: look.name }
  for (const [name, read] of Object.entries(template.placeholders)) values[name] = read(data)
  const changed = look.texts[kind]
  const subject = oneLine(fillPlaceholders(changed?.subject || template.subject, values), MAX_SUBJECT_SHOWN)
  const opening = fillPlaceholders(changed?.opening || template.opening, values)
  const content = template.content(data)
  return {
    subject,
    html: mailHtml({ look, subject, opening, content, unsubscribe }),
    text: mailText({ look, opening, content, unsubscribe }),
  }
}
