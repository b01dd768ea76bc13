import type { MailContent } from '../mail-blocks.ts'
import type { MailData } from '../mail-data.ts'
import type { MailKind } from '../mail-kinds.ts'

/**
 * One kind of mail. Subject and opening are what a merchant may change; `{store}` is always known beside the
 * placeholders named here.
 */
export type MailTemplate<Kind extends MailKind> = {
  subject: string
  opening: string
  /** Name of each placeholder and what stands in its place. */
  placeholders: Readonly<Record<string, (data: MailData[Kind]) => string>>
  /** Fields of the data that open or pay for something: they stand sealed in the mail until it is sent. */
  secrets?: readonly (keyof MailData[Kind])[]
  content: (data: MailData[Kind]) => MailContent
}
