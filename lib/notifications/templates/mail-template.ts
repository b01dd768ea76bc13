import type { MailContent } from '../mail-blocks.ts'
import type { MailData } from '../mail-data.ts'
import type { MailKind } from '../mail-kinds.ts'

/**
 * One kind of mail. Subject and opening are what a merchant may change; `{store}` is always known beside the
 * placeholders named here.
 */
export type MailTemplate<Kind extends MailKind & keyof MailData> = {
  subject: string
  opening: string
  /** Name of each placeholder and what stands in its place. */
  placeholders: Readonly<Record<string, (data: MailData[Kind]) => string>>
  content: (data: MailData[Kind]) => MailContent
}
