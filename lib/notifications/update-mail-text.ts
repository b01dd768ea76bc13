import { z } from 'zod'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'
import { optionalLine, optionalParagraphs } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { placeholdersIn } from './fill-placeholders.ts'
import { MAIL_KINDS } from './mail-kinds.ts'
import { MAX_OPENING, MAX_SUBJECT, MailTexts } from './schema.ts'
import { MAIL_TEMPLATES } from './templates/mail-templates.ts'

/** One kind of mail; '' puts a text back to what it was. */
export const MailTextInput = z.object({
  kind: z.enum(MAIL_KINDS),
  subject: optionalLine(MAX_SUBJECT),
  opening: optionalParagraphs(MAX_OPENING),
})
export type MailTextInput = z.infer<typeof MailTextInput>

/**
 * Changes what one kind of mail says first. Mails that wait already were written with the former words.
 * @returns failures beside `subject` and `opening` that name placeholders nobody knows
 */
export function updateMailText({ db }: StoreContext, input: MailTextInput): Promise<Result<MailTextInput>> {
  const { kind, subject, opening } = input
  const template = MAIL_TEMPLATES[kind]
  const known = ['store', ...Object.keys(template.placeholders)]
  const [first, ...others] = [...unknownIn('subject', subject, known), ...unknownIn('opening', opening, known)]
  if (first) return Promise.resolve({ ok: false, failures: [first, ...others] })
  return db.$transaction(async (tx) => {
    // Two members of staff who change two kinds at once must not undo one another.
    await tx.$queryRaw`SELECT id FROM store_settings WHERE id = 'store' FOR UPDATE`
    const { mailTexts } = await tx.storeSettings.findUniqueOrThrow({
      where: { id: 'store' },
      select: { mailTexts: true },
    })
    const changed = {
      subject: subject === template.subject ? '' : subject,
      opening: opening === template.opening ? '' : opening,
    }
    const texts = { ...MailTexts.parse(mailTexts), [kind]: changed }
    await tx.storeSettings.update({ where: { id: 'store' }, data: { mailTexts: texts } })
    return ok(input)
  })
}

function unknownIn(field: 'subject' | 'opening', text: string, known: readonly string[]): Failure[] {
  const unknown = placeholdersIn(text).find((name) => !known.includes(name))
  if (unknown === undefined) return []
  const list = known.map((name) => `{${name}}`).join(', ')
  return [{ code: 'invalid', message: `{${unknown}} stands for nothing here. You can use ${list}.`, field }]
}
