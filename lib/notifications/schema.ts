import { z } from 'zod'
import { MAIL_KINDS, type MailKind } from './mail-kinds.ts'

/** Longest subject and opening that a merchant may write. */
export const MAX_SUBJECT = 150
export const MAX_OPENING = 1000

/** What a merchant changed about one kind of mail; '' leaves it as it comes. */
const MailText = z.object({
  subject: z.string().max(MAX_SUBJECT).catch(''),
  opening: z.string().max(MAX_OPENING).catch(''),
})
export type MailText = z.infer<typeof MailText>

/** `store_settings.mail_texts`. Reads whatever was stored; what is no text counts as not changed. */
export const MailTexts = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((stored) => {
    const texts: Partial<Record<MailKind, MailText>> = {}
    for (const kind of MAIL_KINDS) {
      const text = MailText.safeParse(stored[kind])
      if (text.success) texts[kind] = text.data
    }
    return texts
  })
export type MailTexts = z.infer<typeof MailTexts>
