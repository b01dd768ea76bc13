import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { MAIL_KINDS, type MailKind } from './mail-kinds.ts'
import { readMailLook } from './mail-look.ts'
import type { MailText } from './schema.ts'
import { MAIL_TEMPLATES } from './templates/mail-templates.ts'

export type MailTextView = MailText & {
  kind: MailKind
  /** As the mail comes when nobody changed it. */
  original: MailText
  isChanged: boolean
  /** What may stand in subject and opening as `{name}`. */
  placeholders: string[]
}

/** Subject and opening of every kind of mail, as they are sent now. */
export async function findMailTexts({ db }: StoreContext): Promise<MailTextView[]> {
  const { texts } = await readMailLook(db)
  return MAIL_KINDS.map((kind) => {
    const { subject, opening, placeholders } = MAIL_TEMPLATES[kind]
    const changed = texts[kind]
    return {
      kind,
      original: { subject, opening },
      subject: changed?.subject || subject,
      opening: changed?.opening || opening,
      isChanged: Boolean(changed?.subject || changed?.opening),
      placeholders: ['store', ...Object.keys(placeholders)],
    }
  })
}
